import type { Account } from "../account/account.ts";
import type { Lot, LotPoints } from "../account/lot.ts";
import { lotDates } from "../account/lotDates.ts";
import type { OrderState } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import { valueOf } from "../engine/redemptionLimit.ts";
import type { ClawbackReversed } from "../events/clawbackReversed.ts";
import type { Program } from "../program/program.ts";

/**
 * Gives points back that had been taken: first what was forgiven, then cash, then what is owed, then the points
 * themselves to the lots that they were taken from, the last first.
 */
export function reverseClawback(
  program: Program,
  account: Account,
  { order: { orderId }, clawedBack, clawedUses }: OrderState,
  points: number,
  { at, atText, now }: Moment,
): ClawbackReversed {
  const forgiven = Math.min(points, clawedBack.forgiven);
  const inCash = Math.min(points - forgiven, clawedBack.inCash);
  const owed = Math.min(points - forgiven - inCash, clawedBack.owed);
  const taken = points - forgiven - inCash - owed;
  const repaid = Math.max(0, owed - account.deficit);
  const dates = lotDates(program, account.tier?.id ?? null, at, now, { type: "none" });
  const id = `${orderId}/returned/${account.version + 1}`;
  const cause = { orderId, ruleId: "clawbackReversed" };
  const lot: Lot | null = repaid > 0 ? { id, issued: repaid, remaining: repaid, held: 0, ...dates, cause } : null;
  const cashMinor = program.redemption ? valueOf(program.redemption, inCash) : 0;
  const returns = lastOf(clawedUses, taken);
  const parts = { forgiven, inCash, owed, taken };
  return { type: "clawbackReversed", occurredAt: atText, orderId, ...parts, returns, lot, cashMinor };
}

/** The last so many points of uses, the last use first. */
function lastOf(uses: readonly LotPoints[], points: number): LotPoints[] {
  const last: LotPoints[] = [];
  let missing = points;
  for (let i = uses.length - 1; missing > 0; i--) {
    const back = Math.min(missing, uses[i]!.points);
    last.push({ lotId: uses[i]!.lotId, points: back });
    missing -= back;
  }
  return last;
}
