import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";

/** What spending brings, by two judgements: what it brings today, and the most that it could. */
export interface SpendingResponse {
  /** Spent today per prospect, or per customer and period to keep, in major units. */
  readonly spend: number;
  /** The share won, or kept, with that. */
  readonly rate: number;
  /** The share that would be won, or kept, if money were no object. */
  readonly ceiling: number;
}

/** A response that rises from nothing towards its ceiling, ever more slowly. */
export interface ResponseCurve {
  readonly ceiling: number;
  /** Share of the way to the ceiling that the next unit of money covers, k. */
  readonly efficiency: number;
}

/** The rates and amounts of money that can be reckoned with. */
export const spendRange = { min: 0, max: 1e12 } as const;
const aboveZero = { min: 1e-9, max: 1e12 } as const;
const positiveShare = { min: 1e-9, max: 1 } as const;

/** The curve through today's rate: k = −ln(1 − rate / ceiling) / spend. */
export function readResponse(
  issues: IssueSink,
  field: "acquisition" | "retention",
  response: SpendingResponse,
): ResponseCurve {
  const { spend, rate, ceiling } = Object(response) as SpendingResponse;
  checkNumber(issues, [field, "spend"], spend, aboveZero);
  const isRate = checkNumber(issues, [field, "rate"], rate, positiveShare);
  const isCeiling = checkNumber(issues, [field, "ceiling"], ceiling, positiveShare);
  if (isRate && isCeiling && rate >= ceiling) {
    issues.push(makeIssue("inconsistent", [field, "rate"], `less than the ceiling, ${ceiling}`, rate));
  }
  return { ceiling, efficiency: -Math.log1p(-rate / ceiling) / spend };
}

/** The share won or kept with so much money: c(1 − e^(−kx)). */
export function rateAt({ ceiling, efficiency }: ResponseCurve, spend: number): number {
  return -ceiling * Math.expm1(-efficiency * spend);
}

/** What one more won or kept costs at this spend: the reciprocal of the slope. */
export function marginalCostAt({ ceiling, efficiency }: ResponseCurve, spend: number): number {
  return Math.exp(efficiency * spend) / (ceiling * efficiency);
}
