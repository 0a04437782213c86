import { pointsLiability } from "../../src/loyalty/books/pointsLiability.ts";
import { ultimateRedemptionRate } from "../../src/loyalty/books/ultimateRedemptionRate.ts";
import { plotPointsLiability } from "../../src/plot/plotPointsLiability.ts";
import { plotRedemptionDevelopment } from "../../src/plot/plotRedemptionDevelopment.ts";
import { plotRedemptionTriangle } from "../../src/plot/plotRedemptionTriangle.ts";
import { sample, type Sample } from "./sample.ts";

const triangle = {
  cohorts: [
    { cohort: "2021", issued: 10_000, redeemed: [2000, 4400, 6000, 6600] },
    { cohort: "2022", issued: 12_000, redeemed: [2400, 5600, 7500] },
    { cohort: "2023", issued: 16_000, redeemed: [3600, 8000] },
    { cohort: "2024", issued: 18_000, redeemed: [4000] },
  ],
};
const nothing = { cohorts: [] };
const periods = ["2021", "2022", "2023", "2024"];
const books = {
  periods,
  cohorts: triangle.cohorts.map(({ cohort, issued, redeemed }) => ({
    cohort,
    issued,
    sales: 12 * issued,
    valuePerPoint: "0.5",
    expectedAtSale: 0.7 * issued,
    periods: redeemed.map((points, age) => ({
      period: periods[periods.indexOf(cohort) + age]!,
      redeemed: points - (redeemed[age - 1] ?? 0),
      expectedRedeemed: (0.7 + 0.02 * age) * issued,
      refunded: age === 1 ? issued / 20 : 0,
      adjusted: age === 0 ? issued / 50 : 0,
    })),
  })),
};

/** Charts of the books of a points programme. */
export const booksSamples: readonly Sample[] = [
  ...[books, { periods: [], cohorts: [] }].map((all) =>
    sample(
      `liability for points, ${all.periods.length} periods`,
      pointsLiability(all, { basis: "relativePrice" }),
      (result, options) => plotPointsLiability(result, { ...options, currency: "EUR" }),
    ),
  ),
  ...[triangle, nothing].flatMap((all) => [
    sample(`redemption triangle, ${all.cohorts.length} cohorts`, all, plotRedemptionTriangle),
    sample(
      `redemption development, ${all.cohorts.length} cohorts`,
      [all, ultimateRedemptionRate(all)] as const,
      ([cohorts, estimate], options) => plotRedemptionDevelopment(cohorts, estimate, options),
    ),
  ]),
];
