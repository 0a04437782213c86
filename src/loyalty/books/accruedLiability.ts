import { checkNumber } from "../../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../../core/decimal.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { checkPointsBooks } from "./checkPointsBooks.ts";
import { type CohortPosition, cohortPositions } from "./cohortPositions.ts";
import type { LiabilityOptions, PointsProvision } from "./liability.ts";
import type { PointsBooks } from "./books.ts";
import { decimalsOfCurrency, readPrice } from "./readPrice.ts";
import { type CumulativeLines, rollForward, sumOfSeries } from "./rollForward.ts";

type ProvisionLine = "accrued" | "used";

/** The provision for the cost of redemptions to come. */
export function accruedLiability(
  books: PointsBooks,
  { costPerPoint, currencyDecimals = 2 }: LiabilityOptions["cost"],
): PointsProvision {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["currencyDecimals"], currencyDecimals, decimalsOfCurrency);
  const cost = readPrice(issues, ["costPerPoint"], costPerPoint);
  checkPointsBooks(issues, books, () => undefined);
  throwIfAny(issues);
  const { periods, cohorts } = books;
  const minorPerPoint = cost.times(new PreciseDecimal(10).pow(currencyDecimals));
  const series = cohorts.map((cohort) =>
    cohortPositions(periods, cohort).map((at) => provisionLines(at, minorPerPoint)),
  );
  const roll = (lines: readonly CumulativeLines<ProvisionLine>[]) =>
    rollForward(periods, lines, ["closing"], currencyDecimals);
  return {
    kind: "pointsLiability",
    basis: "cost",
    costPerPoint: toPublicDecimal(cost),
    currencyDecimals,
    cohorts: cohorts.map(({ cohort }, i) => ({ cohort, periods: roll(series[i]!) })),
    periods: roll(sumOfSeries(series, { accrued: 0, used: 0, closing: 0 }, periods)),
  };
}

/** Costs from the beginning to a moment, in whole minor units. */
function provisionLines(
  { expected, redeemed }: CohortPosition,
  minorPerPoint: Decimal,
): CumulativeLines<ProvisionLine> {
  const [accrued, used] = [expected, redeemed].map((points) => minorPerPoint.times(points).round().toNumber());
  return { accrued: accrued!, used: used!, closing: accrued! - used! };
}
