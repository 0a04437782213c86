import type { NpsTransitions } from "../nps/npsTransitions.ts";
import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { cellText, heatFill } from "./heatCells.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const names = { detractor: "Detractor", passive: "Passive", promoter: "Promoter" } as const;
const categories = ["detractor", "passive", "promoter"] as const;

/**
 * Movements between categories as a heatmap: a row per category before, a column per category after; each row adds up to
 * 100 %. A category that nobody was in has an empty row.
 *
 * @param result - A result of `npsTransitions`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const rows = [["2024-01-20", 8], ["2024-03-01", 9]] as const;
 * const responses = surveyResponses(rows.map(([at, score]) => ({ respondentId: 1, score, at })));
 * const moved = npsTransitions(responses, { asOf: "2024-01-31" }, { from: "2024-02-01", asOf: "2024-03-31" });
 * plotNpsTransitions(moved).data.values[5]; //=> { before: "Passive", after: "Promoter", respondents: 1, share: 1 }
 * ```
 */
export function plotNpsTransitions(result: NpsTransitions, options: PlotOptions = {}): VegaLiteSpec {
  const { counts, shares, total, onlyBefore, onlyAfter } = result;
  const range = { low: 0, high: 1 };
  const values = categories.flatMap((before) =>
    categories.map((after): Datum => {
      const [respondents, share] = [counts[before][after], shares[before][after]];
      return { before: names[before], after: names[after], respondents, share };
    }),
  );
  const text = { field: "share", type: "quantitative", format: formats.percent } as const;
  const chart = {
    title: "Movements between categories",
    subtitle:
      `${total} respondents of ${result.before.asOf} and of ${result.after.asOf}; ` +
      `${onlyBefore} answered the first time alone, ${onlyAfter} the second.`,
    height: 270,
    values,
    encoding: {
      x: { field: "after", type: "ordinal", sort: null, axis: columnsAxis("Category after (% of the row)", options) },
      y: {
        field: "before",
        type: "ordinal",
        sort: null,
        axis: { ...rowsAxis(["Category before"]), titleAlign: "left", titleX: -75 },
      },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "white" },
        encoding: { fill: heatFill("share", range, "Share (%)", formats.percent, options) },
      },
      { transform: [{ filter: { field: "share", valid: true } }], ...cellText(text, "share", range, []) },
    ],
  } as const;
  return vegaLite(chart, options);
}
