import type { LogRankResult } from "../survival/logRank.ts";
import { formats, numbersAxis } from "./axes.ts";
import { defaultWidth } from "./look.ts";
import { pairedBars } from "./pairedBars.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/** How a comparison of groups is shown. */
export interface LogRankPlotOptions extends PlotOptions {
  /** Names of the groups, in their order; "group 1" and so on unless given. */
  readonly labels?: readonly string[];
}

/**
 * A log-rank test: for each group the events seen beside those expected if the groups did not differ.
 *
 * @param result - A result of `logRank`.
 * @param options - Names of the groups, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const survivors = (times: number[]) => times.map((time) => ({ time, event: true }));
 * const spec = plotLogRank(logRank([survivors([1, 3]), survivors([2, 4])]), { labels: ["new", "old"] });
 * spec.data.values[0]; //=> { group: "new", of: "Observed", events: 2 }
 * ```
 */
export function plotLogRank(result: LogRankResult, options: LogRankPlotOptions = {}): VegaLiteSpec {
  const { statistic, pValue, degreesOfFreedom, observed, expected } = result;
  const names = observed.map((_, i) => options.labels?.[i] ?? `group ${i + 1}`);
  const test =
    statistic === null || pValue === null
      ? "The groups cannot be compared."
      : `Chi-square ${statistic.toFixed(2)}, ${degreesOfFreedom} degree${degreesOfFreedom === 1 ? "" : "s"} of freedom, p = ${pValue.toPrecision(2)}.`;
  const axisTitle = result.weighting === "peto" ? "Events (weighted)" : "Events (subjects)";
  const chart = {
    title: "Events by group",
    subtitle: `Seen, and expected if the groups did not differ. ${test}`,
    height: 90 + 40 * names.length,
    pair: ["group", 0.4 * (options.width ?? defaultWidth)],
    x: { field: "events", axis: numbersAxis(axisTitle, formats.money, options) },
    bars: [
      ["Observed", palette.blue],
      ["Expected", palette.grey],
    ],
    values: names.flatMap((group, i) => [
      { group, of: "Observed", events: observed[i]! },
      { group, of: "Expected", events: expected[i]! },
    ]),
  } as const;
  return pairedBars(chart, options);
}
