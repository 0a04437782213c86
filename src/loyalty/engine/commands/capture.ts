import type { LotPoints } from "../../account/lot.ts";
import { keyedGet } from "../../account/keyed.ts";
import { maximumPoints, valueOf } from "../redemptionLimit.ts";
import { redemptionRefusal } from "../redemptionRefusal.ts";
import type { CaptureCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { unknownHold } from "./release.ts";

export const capture: Handler<CaptureCommand> = (program, account, command, { atText }) => {
  const { holdId, orderId = null, orderAmountMinor, id } = command;
  const held = account.holds.find((hold) => hold.id === holdId);
  if (!held) return unknownHold(holdId);
  const points = command.points ?? held.points;
  if (points > held.points) {
    const message = `${held.points} points are held, not ${points}.`;
    return { code: "insufficient_points", message, path: ["points"], details: { asked: points, held: held.points } };
  }
  const terms = program.redemption;
  const before = orderId === null ? [] : (keyedGet(account.redemptions, orderId) ?? []);
  const refused = terms && redemptionRefusal(terms, points, maximumPoints(terms, orderAmountMinor, before));
  if (refused) return refused;
  const valueMinor = terms ? valueOf(terms, points) : 0;
  const uses = firstOf(held.uses, points);
  return [{ type: "holdCaptured", occurredAt: atText, holdId, redemptionId: id, orderId, points, valueMinor, uses }];
};

/** The first so many points of uses. */
function firstOf(uses: readonly LotPoints[], points: number): LotPoints[] {
  let missing = points;
  return uses.flatMap(({ lotId, points: most }) => {
    const taken = Math.min(missing, most);
    missing -= taken;
    return taken > 0 ? [{ lotId, points: taken }] : [];
  });
}
