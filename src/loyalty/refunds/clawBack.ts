import type { Account } from "../account/account.ts";
import { freeOf, inOrder, takeFrom } from "../account/free.ts";
import type { RulePoints } from "../accrual/award.ts";
import type { Lot, LotPoints } from "../account/lot.ts";
import type { OrderState } from "../account/orderSnapshot.ts";
import { valueOf } from "../engine/redemptionLimit.ts";
import type { ClawedBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { settleShortage } from "./shortage.ts";

/**
 * Takes points back: out of the order's own lots, pending or active, those first whose rule now gives less; then out of
 * the others, then as the policy says.
 *
 * @param target - What each rule gives for what is left of the order.
 */
export function clawBack(
  program: Program,
  account: Account,
  order: OrderState,
  points: number,
  target: readonly RulePoints[],
  occurredAt: string,
): ClawedBack {
  const { orderId } = order;
  const own = account.lots.filter(({ cause }) => cause.orderId === orderId);
  const others = account.lots.filter(({ cause }) => cause.orderId !== orderId);
  const byRule = takeFrom(own, points, (lot) => Math.min(takeable(lot), beyondTarget(lot, order, target)));
  const rest = takeFrom(own, byRule.missing, (lot) => takeable(lot) - usedOf(byRule.uses, lot.id));
  const then = takeFrom(inOrder(others, program.consumption), rest.missing, freeOf);
  const parts = settleShortage(program.clawback.shortage, account, then.missing);
  const cashMinor = program.redemption ? valueOf(program.redemption, parts.inCash) : 0;
  const uses = [...byRule.uses, ...rest.uses, ...then.uses];
  return { type: "clawedBack", occurredAt, orderId, taken: points - then.missing, ...parts, uses, cashMinor };
}

/** Points of a lot that a refund can take: all that no hold has set aside. */
function takeable({ remaining, held }: Lot): number {
  return remaining - held;
}

/** How much more a lot was awarded than its rule gives now, less what was taken from it before. */
function beyondTarget({ id, cause }: Lot, { awarded, clawedUses }: OrderState, target: readonly RulePoints[]): number {
  const now = target.find(({ ruleId }) => ruleId === cause.ruleId)?.points ?? 0;
  return Math.max(0, usedOf(awarded, id) - now - usedOf(clawedUses, id));
}

/** The points of one lot among those of several. */
function usedOf(uses: readonly LotPoints[], lotId: string): number {
  return uses.reduce((sum, use) => (use.lotId === lotId ? sum + use.points : sum), 0);
}
