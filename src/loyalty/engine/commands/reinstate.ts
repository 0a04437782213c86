import { keyedEntries } from "../../account/keyed.ts";
import { lotDates } from "../../account/lotDates.ts";
import { canonicalInstant } from "../../time/readInstant.ts";
import type { ReinstateCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { totalPoints } from "../../account/totalPoints.ts";

export const reinstate: Handler<ReinstateCommand> = (program, account, command, { at, atText, now, nowText }) => {
  const since = canonicalInstant(command.expiredSince);
  const returns = keyedEntries(account.spentLots)
    .filter(([, { expired, spentAt }]) => expired > 0 && spentAt >= since)
    .map(([lotId, { expired }]) => ({ lotId, points: expired }))
    .sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
  const points = totalPoints(returns);
  if (points === 0) {
    const message = `No points expired since ${since}.`;
    return { code: "nothing_to_do", message, path: ["expiredSince"], details: { since } };
  }
  const { reason, expiresAt: asked } = command;
  const newEnd = (): string | null => lotDates(program, account.tier?.id ?? null, at, now, { type: "none" }).expiresAt;
  const expiresAt = asked === undefined ? newEnd() : asked && canonicalInstant(asked);
  if (expiresAt !== null && expiresAt <= nowText) {
    const message = "The points would end before they are back.";
    return { code: "outside_window", message, path: ["expiresAt"], details: { expiresAt } };
  }
  return [{ type: "reinstated", occurredAt: atText, reason, points, returns, expiresAt }];
};
