import type { ReleaseCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import type { Rejection } from "../rejection.ts";

export const release: Handler<ReleaseCommand> = (_, account, { holdId }, { atText }) => {
  const held = account.holds.find((hold) => hold.id === holdId);
  if (!held) return unknownHold(holdId);
  return [{ type: "holdReleased", occurredAt: atText, holdId, points: held.points }];
};

/** The answer where there is no such hold, or none any more. */
export function unknownHold(holdId: string): Rejection {
  return { code: "unknown_hold", message: "There is no hold of this id.", path: ["holdId"], details: { holdId } };
}
