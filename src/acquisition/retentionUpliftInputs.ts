import { checkNumber, share } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { type Decimal, PreciseDecimal } from "../core/decimal.ts";
import { makeIssue } from "../core/issues.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";
import { discountRates, wholePeriods } from "./ranges.ts";

/** What a customer brings by tenure, and how many stay, before and after. */
export interface RetentionUpliftInputs {
  /** Share of customers who stay from one period to the next, before. */
  readonly retentionRate: number;
  /** What is added to it: 0.05 is five points. */
  readonly retentionGain: number;
  /** Discount rate per period, a share of one. */
  readonly discountRatePerPeriod: number;
  /**
   * Profit in each period of a customer who is there, in major units: at once on joining, a period later, and so on. The
   * last one goes on to the horizon. The cost of acquisition, if it counts, is in the first.
   */
  readonly profitByTenure: readonly Money[];
  /** How many periods are counted, the first included, 1 to 10,000. */
  readonly horizon: number;
}

/** The profits, exact; throws unless all inputs can be used. */
export function readUpliftInputs(inputs: RetentionUpliftInputs): Decimal[] {
  const { retentionRate, retentionGain, discountRatePerPeriod, profitByTenure, horizon } = inputs;
  const issues = new CountedIssues();
  const isRate = checkNumber(issues, ["retentionRate"], retentionRate, share);
  const isGain = checkNumber(issues, ["retentionGain"], retentionGain, { min: -1, max: 1 });
  if (isRate && isGain) {
    const after = new PreciseDecimal(retentionRate).plus(retentionGain);
    const isShare = after.gte(0) && after.lte(1);
    if (!isShare) {
      issues.push(makeIssue("inconsistent", ["retentionGain"], "a share with retentionRate", retentionGain));
    }
  }
  checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, discountRates);
  checkNumber(issues, ["horizon"], horizon, wholePeriods);
  const given: readonly unknown[] = Array.isArray(profitByTenure) ? profitByTenure : [];
  const profits = given.map((profit, t) => readMoney(issues, ["profitByTenure", t], profit));
  if (profits.length === 0) {
    issues.push(makeIssue("required", ["profitByTenure"], "at least one profit", profitByTenure));
  }
  issues.throwIfAny();
  return profits;
}
