import type { RedemptionCohort } from "../loyalty/books/redemptionTriangle.ts";
import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { cellText, fitsText, heatFill } from "./heatCells.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

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
  const values = cohorts.flatMap(({ cohort, issued, redeemed: byAge }) =>
    byAge.map((redeemed, age) => {
      const rate = redeemed / issued;
      return { cohort: `${cohort} (${issued})`, age, redeemed, rate, text: String(Math.round(rate * 100)) };
    }),
  );
  const columns = Math.max(1, ...cohorts.map(({ redeemed }) => redeemed.length));
  const range = { low: 0, high: Math.max(0, ...values.map(({ rate }) => rate)) || 1 };
  const text = { field: "text", type: "nominal" } as const;
  const chart = {
    title: "Points redeemed by issue cohort",
    subtitle: "Redeemed so far over points issued.",
    height: Math.min(1200, 136 + 21 * cohorts.length),
    values,
    encoding: {
      x: { field: "age", type: "ordinal", axis: columnsAxis("Periods since the issue", options) },
      y: { field: "cohort", type: "ordinal", sort: null, axis: rowsAxis(["Cohort", "(points)"]) },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
        encoding: { fill: heatFill("rate", range, "Share (%)", formats.percent, options) },
      },
      ...(fitsText(columns, 150, 23, options) ? [cellText(text, "rate", range, [])] : []),
    ],
  } as const;
  return vegaLite(chart, options);
}
