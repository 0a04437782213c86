import type { CohortDefinition } from "../retention/cohortDefinition.ts";
import { namesAxis, numbersAxis } from "./axes.ts";
import type { JsonObject, PlotOptions } from "./spec.ts";

/** The horizontal axis of curves over the columns of cohort tables, from the first column that is drawn. */
export function columnsOfCurves(
  { brackets }: CohortDefinition,
  curves: readonly (readonly (number | null)[])[],
  title: string,
  firstColumn: number,
  options: PlotOptions,
): JsonObject {
  if (brackets) return { field: "period", type: "ordinal", sort: null, axis: namesAxis(title, options) };
  const last = Math.max(firstColumn + 1, ...curves.map((curve) => curve.findLastIndex((value) => value !== null)));
  return {
    field: "period",
    type: "quantitative",
    scale: { domain: [firstColumn, last] },
    axis: { ...numbersAxis(title, "d", options), tickMinStep: 1, grid: false },
  };
}
