import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { readResponse, type ResponseCurve, type SpendingResponse, spendRange } from "./spendingResponse.ts";

/** What Blattberg and Deighton's model of customer equity needs. */
export interface CustomerEquityInputs {
  /** Margin per period of a customer who is there, before the money spent on keeping, in major units. */
  readonly margin: number;
  /** Discount rate per period, a share of one. */
  readonly discountRatePerPeriod: number;
  /** What spending on prospects brings. */
  readonly acquisition: SpendingResponse;
  /** What spending on customers, each period, brings. */
  readonly retention: SpendingResponse;
}

/** The model with its curves found. */
export interface CustomerEquityModel {
  readonly margin: number;
  /** 1 + d, what money grows to in a period. */
  readonly growth: number;
  readonly acquisition: ResponseCurve;
  readonly retention: ResponseCurve;
}

/** Reads the inputs, and notes what is wrong with them. */
export function readEquityModel(issues: IssueSink, inputs: CustomerEquityInputs): CustomerEquityModel {
  const { margin, discountRatePerPeriod, acquisition, retention } = Object(inputs) as CustomerEquityInputs;
  checkNumber(issues, ["margin"], margin, spendRange);
  const isRate = checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, { min: 0, max: 1e6 });
  const model = {
    margin,
    growth: 1 + discountRatePerPeriod,
    acquisition: readResponse(issues, "acquisition", acquisition),
    retention: readResponse(issues, "retention", retention),
  };
  const { ceiling } = model.retention;
  if (isRate && ceiling >= model.growth && ceiling <= 1) {
    issues.push(makeIssue("out_of_range", ["retention", "ceiling"], "less than 1 + discountRatePerPeriod", ceiling));
  }
  return model;
}

/** Value of a customer just won, on whom so much is spent each later period: (m(1 + d) − R) / (1 + d − r). */
export function lifetimeValueAt({ margin, growth, retention }: CustomerEquityModel, retentionSpend: number): number {
  const { ceiling, efficiency } = retention;
  const leaving = growth - ceiling + ceiling * Math.exp(-efficiency * retentionSpend); // 1 + d − r, where r is close to it
  return (margin * growth - retentionSpend) / leaving;
}
