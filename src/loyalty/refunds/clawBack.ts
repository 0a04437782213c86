import type { Account } from "../account/account.ts";
import type { Lot } from "../account/lot.ts";
import type { OrderState } from "../account/orderSnapshot.ts";
import type { RulePoints } from "../accrual/award.ts";
import type { ClawedBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { takeBack, usedOf } from "./takeBack.ts";

/**
 * Takes points of an order back, out of its own lots first, and among them out of those whose rule now gives less.
 *
 * @param target - What each rule gives for what is left of the order.
 */
export function clawBack(
  program: Program,
  account: Account,
  { order: { orderId }, awarded, clawedUses }: OrderState,
  points: number,
  target: readonly RulePoints[],
  occurredAt: string,
): ClawedBack {
  const isOwn = ({ cause }: Lot): boolean => cause.orderId === orderId;
  const beyondTarget = ({ id, cause }: Lot): number => {
    const now = target.find(({ ruleId }) => ruleId === cause.ruleId)?.points ?? 0;
    return Math.max(0, usedOf(awarded, id) - now - usedOf(clawedUses, id));
  };
  const taken = takeBack(program, account, isOwn, points, beyondTarget);
  return { type: "clawedBack", occurredAt, orderId, ...taken };
}
