import { checkNumber } from "../../core/check.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { checkPurchase } from "../accrual/checkPurchase.ts";
import { baseOf } from "../accrual/line.ts";
import { eligible } from "../accrual/line.ts";
import { orderLines } from "../accrual/orderLines.ts";
import type { Purchase } from "../accrual/purchase.ts";
import { type TraceStep, TraceWriter } from "../accrual/trace.ts";
import { amount } from "../checks.ts";
import type { Program } from "../program/program.ts";
import { readInstant } from "../time/readInstant.ts";
import { cashbackOf } from "./cashbackOf.ts";
import type { CashbackCap } from "./cashbackTerms.ts";
import type { CashbackCut } from "./events.ts";

/** The money that a purchase brings back, and how that comes about. */
export interface PurchaseCashback {
  /** Always `"purchaseCashback"`. */
  readonly kind: "purchaseCashback";
  /** Id of the order. */
  readonly orderId: string;
  /** Version of the programme that judged the purchase. */
  readonly programVersion: number;
  /** What it brings back, in minor units. */
  readonly amountMinor: number;
  /** The money that counted. */
  readonly baseMinor: number;
  /** What caps cut. */
  readonly cuts: readonly CashbackCut[];
  /** The calculation in minor units, line by line, from 0 to the amount. */
  readonly trace: readonly TraceStep[];
}

/**
 * The money that a purchase brings back: the rate on what counts, the floor and the rounding in the order that the
 * programme declares, and the caps. It is the calculation that `decide` uses.
 *
 * @param program - From `defineProgram`.
 * @param purchase - The order as it was paid, in minor units.
 * @param given - Minor units that each cap has given in its present period; none unless named.
 * @returns `null` where the programme has no cashback.
 * @throws {@link MetricError} when the purchase is malformed, or too large for an exact amount.
 * @example
 * ```ts
 * const program = defineProgram({
 *   id: "card",
 *   version: 1,
 *   currency: "EUR",
 *   base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
 *   cashback: { earn: { type: "linear", rate: "0.05" }, rounding: "nearest" },
 * });
 * const purchase = { orderId: "o1", at: "2026-11-22T10:00:00Z", lines: [{ lineId: "1", quantity: 1, amountMinor: 150 }] };
 * const { amountMinor, trace } = cashbackFor(program, purchase);
 * amountMinor; //=> 8
 * trace.map(({ step, output }) => [step, output]); //=> [["rule", 7.5], ["rounding", 8]]
 * ```
 */
export function cashbackFor(
  program: Program,
  purchase: Purchase,
  given: Readonly<Partial<Record<CashbackCap["per"], number>>> = {},
): PurchaseCashback | null {
  const issues: MetricIssue[] = [];
  checkPurchase(issues, ["purchase"], purchase);
  readInstant(issues, ["purchase", "at"], (Object(purchase) as Purchase).at);
  for (const [per, minor] of Object.entries(given)) checkNumber(issues, ["given", per], minor, amount);
  throwIfAny(issues);
  if (!program.cashback) return null;
  const lines = eligible(orderLines(program, purchase));
  const writer = new TraceWriter(program);
  return {
    kind: "purchaseCashback",
    orderId: purchase.orderId,
    programVersion: program.version,
    ...cashbackOf(program.cashback, lines, given, writer),
    baseMinor: baseOf(lines),
    trace: writer.steps,
  };
}
