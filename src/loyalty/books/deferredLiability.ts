import { checkNumber } from "../../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../../core/decimal.ts";
import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { amount } from "../checks.ts";
import { allocatePrice, exactPrice } from "./allocatePrice.ts";
import { checkPointsBooks } from "./checkPointsBooks.ts";
import { cohortPositions } from "./cohortPositions.ts";
import { type DeferredLine, deferredLines } from "./deferredLines.ts";
import type { CohortLiability, ContractLiability } from "./liability.ts";
import type { PointsBooks, SoldPointsCohort } from "./books.ts";
import { decimalsOfCurrency, readPrice } from "./readPrice.ts";
import { type CumulativeLines, rollForward, sumOfSeries } from "./rollForward.ts";

const balances: readonly DeferredLine[] = ["closing", "unredeemed", "breakageOnUnredeemed"];

/** The contract liability of points sold with goods. */
export function deferredLiability(
  books: PointsBooks<SoldPointsCohort>,
  { currencyDecimals = 2 }: { readonly currencyDecimals?: number },
): ContractLiability {
  checkBooks(books, currencyDecimals);
  const { periods, cohorts } = books;
  const series = cohorts.map((cohort) => seriesOf(periods, cohort, currencyDecimals));
  const totals = sumOfSeries(series, nothing, periods);
  return {
    kind: "pointsLiability",
    basis: "relativePrice",
    currencyDecimals,
    cohorts: cohorts.map((cohort, i) => ({
      ...allocationOf(cohort, currencyDecimals),
      periods: rollForward(periods, series[i]!, balances, currencyDecimals),
    })),
    periods: rollForward(periods, totals, balances, currencyDecimals),
  };
}

const nothing: CumulativeLines<DeferredLine> = {
  deferred: 0,
  adjustments: 0,
  redeemed: 0,
  breakage: 0,
  refunds: 0,
  revenue: 0,
  unredeemed: 0,
  breakageOnUnredeemed: 0,
  closing: 0,
};

function seriesOf(
  periods: readonly string[],
  cohort: SoldPointsCohort,
  currencyDecimals: number,
): CumulativeLines<DeferredLine>[] {
  const price = priceOf(cohort, new PreciseDecimal(10).pow(currencyDecimals));
  return cohortPositions(periods, cohort).map((position) => deferredLines(position, price));
}

function priceOf(
  { sales, goodsPrice = sales, valuePerPoint, expectedAtSale, issued }: SoldPointsCohort,
  minorPerMajor: Decimal,
): ReturnType<typeof exactPrice> {
  const [paid, alone, value] = [sales, goodsPrice, valuePerPoint].map((price) => readPrice([], [], price));
  return exactPrice(paid!.times(minorPerMajor), alone!, value!.times(expectedAtSale), issued);
}

function allocationOf(cohort: SoldPointsCohort, currencyDecimals: number): Omit<CohortLiability, "periods"> {
  const { sales, goodsPrice = sales, valuePerPoint, expectedAtSale, issued } = cohort;
  const sale = { price: sales, goodsPrice, valuePerPoint, expectedRedeemed: expectedAtSale };
  const { price, goods, points } = allocatePrice(sale, { currencyDecimals });
  const { numerator, denominator } = priceOf(cohort, new PreciseDecimal(1));
  const pricePerPoint = issued === 0 ? null : toPublicDecimal(numerator.div(denominator));
  return { cohort: cohort.cohort, sales: price, goods, points, pricePerPoint };
}

function checkBooks(books: unknown, currencyDecimals: number): void {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["currencyDecimals"], currencyDecimals, decimalsOfCurrency);
  checkPointsBooks(issues, books, (cohort: SoldPointsCohort, path) => {
    const { sales, goodsPrice = sales, valuePerPoint, expectedAtSale, issued } = cohort;
    readPrice(issues, [...path, "sales"], sales);
    if (goodsPrice !== sales) readPrice(issues, [...path, "goodsPrice"], goodsPrice);
    readPrice(issues, [...path, "valuePerPoint"], valuePerPoint);
    const place = [...path, "expectedAtSale"];
    const isNumber = checkNumber(issues, place, expectedAtSale, { ...amount, whole: false });
    if (isNumber && expectedAtSale > issued) {
      issues.push(makeIssue("inconsistent", place, `at most the ${issued} issued`, expectedAtSale));
    }
  });
  throwIfAny(issues);
}
