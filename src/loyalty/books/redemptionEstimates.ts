import { checkNumber, share } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkObject } from "../checks.ts";

/** The share of points expected to be redeemed in the end, as estimated at the end of a period. */
export interface RedemptionEstimate {
  /** Name of the period; the estimate holds until the next. */
  readonly period: string;
  /** For all cohorts, and for sales after the period. */
  readonly rate: number;
  /** For single cohorts, such as the rates of `ultimateRedemptionRate`. */
  readonly byCohort?: Readonly<Record<string, number>>;
}

/** What is expected at the end of a period. */
export type Expectation = Omit<RedemptionEstimate, "period">;

/** What is expected at the end of each period: the last estimate, or, before the first, what was expected from the start. */
export function expectations(
  periods: readonly string[],
  initialRate: number,
  estimates: readonly RedemptionEstimate[],
): Expectation[] {
  let latest: Expectation = { rate: initialRate };
  return periods.map((period) => (latest = estimates.find((estimate) => estimate.period === period) ?? latest));
}

/** Notes what is wrong with estimates. */
export function checkEstimates(issues: IssueSink, estimates: unknown, periods: readonly string[]): void {
  if (!Array.isArray(estimates)) {
    issues.push(makeIssue("wrong_type", ["estimates"], "a list of estimates", estimates));
    return;
  }
  estimates.forEach((estimate: unknown, row) => {
    if (!checkObject(issues, ["estimates", row], estimate)) return;
    const { period, rate, byCohort = {} } = estimate as unknown as RedemptionEstimate;
    if (!periods.includes(period)) {
      issues.push(makeIssue("unknown_reference", ["estimates", row, "period"], `one of ${periods.join(", ")}`, period));
    }
    checkNumber(issues, ["estimates", row, "rate"], rate, share);
    for (const [cohort, own] of Object.entries(byCohort)) {
      checkNumber(issues, ["estimates", row, "byCohort", cohort], own, share);
    }
  });
}
