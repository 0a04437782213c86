import type { CohortUltimate } from "../loyalty/books/cohortUltimate.ts";
import type { RedemptionCohort } from "../loyalty/books/redemptionTriangle.ts";
import type { UltimateRedemptionRate } from "../loyalty/books/ultimateRedemptionRate.ts";
import { formats, numbersAxis } from "./axes.ts";
import { lineChart } from "./lineChart.ts";
import { lineLegend } from "./lineLegend.ts";
import { lineColors } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * How redemptions of each issue cohort grow with age, up to the ultimate that is expected of it: a line per cohort, and a
 * last point, one age after the oldest one seen, where it ends. On the way there it grows as the triangle does.
 *
 * @param triangle - A result of `redemptionTriangle`, or cohorts from elsewhere.
 * @param estimate - The result of `ultimateRedemptionRate` on it.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @see [gault-2012] in docs/references.md
 * @example
 * ```ts
 * const triangle = { cohorts: [{ cohort: "2024", issued: 200, redeemed: [30, 90] }] };
 * const spec = plotRedemptionDevelopment(triangle, ultimateRedemptionRate(triangle, { tailFactor: 1.2 }));
 * spec.data.values.map(({ age, rate }) => [age, rate]); //=> [[0, 0.15], [1, 0.45], [1, 0.45], [2, 0.54]]
 * ```
 */
export function plotRedemptionDevelopment(
  triangle: { readonly cohorts: readonly RedemptionCohort[] },
  estimate: UltimateRedemptionRate,
  options: PlotOptions = {},
): VegaLiteSpec {
  const cohorts = triangle.cohorts.filter(({ issued }) => issued > 0);
  const end = Math.max(0, ...cohorts.map(({ redeemed }) => redeemed.length));
  const ultimates = new Map(estimate.cohorts.map((one) => [one.cohort, one]));
  const values = cohorts.flatMap(({ cohort, issued, redeemed }): Datum[] => {
    const seen = redeemed.map((points, age) => ({ line: cohort, age, rate: points / issued, status: "seen" }));
    const expected = expectedAfter(ultimates.get(cohort), estimate.factorsToUltimate, end);
    return [
      ...seen,
      ...expected.map(([age, points]) => ({ line: cohort, age, rate: points / issued, status: "expected" })),
    ];
  });
  const names = cohorts.map(({ cohort }) => cohort);
  const colors = lineColors(names.length);
  return lineChart(
    {
      title: "Redemptions by age, and where they end",
      subtitle: "Share of the points issued. Dashed: expected, up to the ultimate redemption rate.",
      height: 320,
      x: {
        field: "age",
        type: "quantitative",
        scale: { nice: false },
        axis: { ...numbersAxis("Periods since the issue", formats.count, options), tickMinStep: 1, grid: false },
      },
      field: "rate",
      valueTitle: "Redeemed (%)",
      format: formats.percent,
      lines: names.map((name, i) => [name, colors[i]!]),
      legend: lineLegend(names, options),
      values,
      mark: { strokeWidth: 2, point: true },
      encoding: { strokeDash: dashes },
    },
    options,
  );
}

const dashes = {
  field: "status",
  type: "nominal",
  scale: {
    domain: ["seen", "expected"],
    range: [
      [1, 0],
      [4, 3],
    ],
  },
  legend: null,
} as const;

/** Points expected at each age from the last one seen to the end: what is to come, by the share that each age has of it. */
function expectedAfter(
  cohort: CohortUltimate | undefined,
  factorsToUltimate: readonly (number | null)[],
  end: number,
): [age: number, points: number][] {
  if (cohort?.future === null || cohort?.future === undefined) return [];
  const { redeemed, future, ages } = cohort;
  const shareOf = (age: number): number => (age === end ? 1 : 1 / factorsToUltimate[age]!);
  const seen = shareOf(ages - 1);
  if (!Number.isFinite(seen)) return []; // whatever was redeemed by this age was returned later
  return Array.from({ length: end - ages + 2 }, (_, i) => {
    const age = ages - 1 + i;
    return [age, redeemed + (seen === 1 ? 0 : (future * (shareOf(age) - seen)) / (1 - seen))];
  });
}
