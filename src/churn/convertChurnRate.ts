import { checkChoice, checkNumber, share } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";

/** From which length of time to which, and what comes out. */
export interface ChurnConversion {
  /** Length that the rate is for, in any unit, such as 1 for a month. */
  readonly fromPeriods: number;
  /** Length wanted, in the same unit, such as 12 for a year of months. */
  readonly toPeriods: number;
  /** A rate of the length wanted (the default), or the hazard that adds up over it. */
  readonly method?: "compounding" | "hazard";
}

/**
 * A churn rate of one length of time for another, if the risk stays the same.
 *
 * With the length going from $a$ to $b$: by `compounding` $1 - (1 - c)^{b / a}$, a share of one; by `hazard`
 * $-\ln(1 - c) \cdot b / a$, the expected number of churns of a customer who is replaced at once. Never multiply a
 * monthly rate by twelve: 10 % a month is 71.8 % a year.
 *
 * @param rate - Share of customers lost in the first length of time.
 * @param options - The two lengths, and what comes out.
 * @returns The rate; `null` for the hazard of a rate of 1, which is infinite.
 * @throws {@link MetricError} when the rate is no share of one, or a length is not above zero.
 * @see [kalbfleisch-prentice-2002] in docs/references.md
 * @example
 * ```ts
 * convertChurnRate(0.1, { fromPeriods: 1, toPeriods: 12 })?.toFixed(4); //=> "0.7176"
 * convertChurnRate(0.1, { fromPeriods: 1, toPeriods: 1, method: "hazard" })?.toFixed(4); //=> "0.1054"
 * ```
 */
export function convertChurnRate(rate: number, options: ChurnConversion & { readonly method?: "compounding" }): number;
export function convertChurnRate(rate: number, options: ChurnConversion): number | null;
export function convertChurnRate(rate: number, options: ChurnConversion): number | null {
  const { fromPeriods, toPeriods, method = "compounding" } = Object(options) as ChurnConversion;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["rate"], rate, share);
  checkNumber(issues, ["fromPeriods"], fromPeriods, length);
  checkNumber(issues, ["toPeriods"], toPeriods, length);
  checkChoice(issues, "method", method, ["compounding", "hazard"]);
  throwIfAny(issues);
  const hazard = -Math.log1p(-rate) * (toPeriods / fromPeriods);
  if (method === "compounding") return -Math.expm1(-hazard);
  return hazard < Infinity ? hazard : null;
}

const length = { min: 1e-9, max: 1e9 } as const;
