import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { discountRate, time } from "./purchaseFunctions.ts";
import type { FutureWhileAlive } from "./purchaseFamily.ts";

/** When margins are discounted from: each from its own moment, or all of a period from the end of that period. */
export type Discounting =
  | "continuous"
  | {
      /** Length of a period, in the model's unit of time. */
      readonly every: number;
      /** Always `"end"`. */
      readonly at: "end";
    };

/** How money to come is discounted. */
export interface DiscountTerms {
  /** When margins are discounted from. */
  readonly discounting: Discounting;
  /** Continuous discount rate δ per unit of time: money after t is worth e^−δt now. */
  readonly continuousDiscountRate: number;
  /** How far ahead purchases count, in units of time; without end unless given, which only `"continuous"` allows. */
  readonly horizon?: number;
}

const mostPeriods = 10_000;

/** Notes what is wrong with the terms. */
export function checkDiscounting(issues: IssueSink, terms: DiscountTerms): void {
  const { discounting, continuousDiscountRate, horizon } = terms;
  checkNumber(issues, ["continuousDiscountRate"], continuousDiscountRate, discountRate);
  if (horizon !== undefined) checkNumber(issues, ["horizon"], horizon, time);
  if (discounting === "continuous") return;
  const { every, at } = Object(discounting) as Exclude<Discounting, string>;
  if (at !== "end") {
    issues.push(makeIssue("unknown_choice", ["discounting"], '"continuous" or { every, at: "end" }', discounting));
    return;
  }
  if (horizon === undefined) issues.push(makeIssue("required", ["horizon"], "a number, with periods", horizon));
  const shortest = Math.max((horizon ?? 0) / mostPeriods, Number.MIN_VALUE);
  checkNumber(issues, ["discounting", "every"], every, { min: shortest, max: time.max });
}

/** Discounted purchases of a customer who is alive; `null` where the total diverges. */
export function discountedTotal(future: FutureWhileAlive, terms: DiscountTerms): number | null {
  const { discounting, continuousDiscountRate: rate, horizon = Infinity } = terms;
  if (horizon === 0) return 0;
  if (discounting === "continuous") return future.discountedPurchases(rate, horizon);
  let total = 0;
  let before = 0;
  for (let period = 1; ; period++) {
    const end = Math.min(period * discounting.every, horizon);
    const purchases = future.expectedPurchases(end);
    total += (purchases - before) * Math.exp(-rate * end);
    if (end === horizon) return total;
    before = purchases;
  }
}
