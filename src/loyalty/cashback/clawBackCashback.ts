import type { Account } from "../account/account.ts";
import { keyedGet } from "../account/keyed.ts";
import type { OrderSnapshot, Refunded } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import type { Program } from "../program/program.ts";
import type { Ratio } from "../program/ratio.ts";
import { remainingLines } from "../refunds/remaining.ts";
import { cashbackOf } from "./cashbackOf.ts";
import type { CashbackTerms } from "./cashbackTerms.ts";
import type { CashbackClawedBack } from "./events.ts";

/**
 * Takes back what an order brought beyond what is left of it would bring, whatever the refunds before: out of what is
 * pending of it, then out of what could be paid out, then by the programme's policy. It gives back, the other way round,
 * where a later refund leads to more, as whole-amount bands can.
 *
 * @param judged - The terms of the version that judged the order.
 */
export function clawBackCashback(
  { cashback: terms }: Program,
  judged: CashbackTerms<Ratio>,
  { cashback, cashbackOrders }: Account,
  { orderId, lines }: OrderSnapshot,
  refunded: Refunded,
  { atText, nowText }: Moment,
): CashbackClawedBack[] {
  const order = keyedGet(cashbackOrders, orderId);
  if (!order) return [];
  const worth = cashbackOf(judged, remainingLines(lines, refunded), order.given).amountMinor;
  const amountMinor = order.earnedMinor - Math.min(order.earnedMinor, worth) - order.refundedMinor;
  if (amountMinor === 0) return [];
  const common = { type: "cashbackClawedBack", occurredAt: atText, orderId, amountMinor } as const;
  if (amountMinor > 0) {
    const pending = cashback.pending.find((one) => one.orderId === orderId)?.minor ?? 0;
    const fromPendingMinor = Math.min(amountMinor, pending);
    const fromActiveMinor = Math.min(amountMinor - fromPendingMinor, cashback.activeMinor);
    const missing = amountMinor - fromPendingMinor - fromActiveMinor;
    const isOwed = (terms?.shortage ?? "owe") === "owe";
    const shortage = { owedMinor: isOwed ? missing : 0, forgivenMinor: isOwed ? 0 : missing };
    return [{ ...common, fromPendingMinor, fromActiveMinor, ...shortage }];
  }
  const forgiven = Math.min(-amountMinor, order.forgivenMinor);
  const owed = Math.min(-amountMinor - forgiven, cashback.owedMinor);
  const taken = -amountMinor - forgiven - owed;
  const isPending = order.activeFrom > nowText;
  return [
    {
      ...common,
      fromPendingMinor: isPending ? 0 - taken : 0,
      fromActiveMinor: isPending ? 0 : 0 - taken,
      owedMinor: 0 - owed,
      forgivenMinor: 0 - forgiven,
    },
  ];
}
