import type { RedemptionCohort } from "../loyalty/books/redemptionTriangle.ts";
import { shareGrid } from "./shareGrid.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * The triangle of redemptions as a heatmap: a row per issue cohort, a column per age, with the share of the cohort's points
 * redeemed by then. Cohorts without points have no row.
 *
 * @param triangle - A result of `redemptionTriangle`, or cohorts from elsewhere.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @see [okabe-ito-2008] in docs/references.md
 * @example
 * ```ts
 * const spec = plotRedemptionTriangle({ cohorts: [{ cohort: "2024", issued: 200, redeemed: [30, 90] }] });
 * spec.data.values[1]; //=> { cohort: "2024 (200)", age: 1, redeemed: 90, rate: 0.45, text: "45" }
 * ```
 */
export function plotRedemptionTriangle(
  triangle: { readonly cohorts: readonly RedemptionCohort[] },
  options: PlotOptions = {},
): VegaLiteSpec {
  const cohorts = triangle.cohorts.filter(({ issued }) => issued > 0);
  const chart = {
    title: "Points redeemed by issue cohort",
    subtitle: "Redeemed so far over points issued.",
    rows: [cohorts.length, "points", 150],
    columns: [Math.max(1, ...cohorts.map(({ redeemed }) => redeemed.length)), "age", "Periods since the issue"],
    values: cohorts.flatMap(({ cohort, issued, redeemed: byAge }) =>
      byAge.map((redeemed, age) => ({ cohort: `${cohort} (${issued})`, age, redeemed, rate: redeemed / issued })),
    ),
  } as const;
  return shareGrid(chart, options);
}
