import type { TopShareResult } from "../rfm/topShare.ts";
import { formats, numbersAxis, verticalAxis } from "./axes.ts";
import { equalityLines, equalityRows, lineEnds } from "./equalityLines.ts";
import { ink, palette } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Concentration: the share of the total that the largest customers hold, through the shares that were computed, with
 * the diagonal on which all would hold the same.
 *
 * @param results - Results of `topShare` over the same values, in any order.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @see [lorenz-1905] in docs/references.md
 * @example
 * ```ts
 * const revenue = [70, 10, 10, 5, 5];
 * const spec = plotTopShare([0.2, 0.4].map((share) => topShare(revenue, share)));
 * spec.data.values[1]; //=> { line: "largest first", share: 0.2, held: 0.7, point: "computed" }
 * ```
 */
export function plotTopShare(results: readonly TopShareResult[], options: PlotOptions = {}): VegaLiteSpec {
  const given = results.map(({ share, topShare }) => {
    return { line: curve, share, held: topShare, point: "computed" };
  });
  const chart = {
    title: "Concentration",
    subtitle: "Share of the total that the largest customers hold.",
    height: 340,
    values: [...withEnds(given), ...equalityRows()],
    encoding: {
      x: {
        field: "share",
        type: "quantitative",
        axis: numbersAxis("Share of customers, largest first (%)", formats.percent, options),
      },
      y: {
        field: "held",
        type: "quantitative",
        axis: verticalAxis("Share of the total (%)", formats.percent),
      },
    },
    layer: [
      equalityLines(curve),
      {
        transform: [{ filter: isComputed }],
        mark: { type: "point", filled: true, opacity: 1, size: 40, color: palette.blue },
      },
      {
        // Below, the labels would crowd in the corner.
        transform: [{ filter: { and: [isComputed, { field: "share", gte: 0.1 }] } }],
        mark: { type: "text", align: "left", dx: 6, dy: 8, color: ink.text },
        encoding: { text: { field: "held", type: "quantitative", format: formats.percent } },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}

const curve = "largest first";
const isComputed = { field: "point", equal: "computed" } as const;

/** The points from end to end; without a total there is no curve to complete. */
function withEnds(given: readonly Datum[]): readonly Datum[] {
  if (given.every(({ held }) => held === null)) return given;
  const [first, last] = lineEnds(curve);
  return [first!, ...given.toSorted((a, b) => Number(a["share"]) - Number(b["share"])), last!];
}
