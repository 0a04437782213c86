import type { Concentration } from "../rfm/concentrationResult.ts";
import { formats, numbersAxis, verticalAxis } from "./axes.ts";
import { equalityLines, equalityRows } from "./equalityLines.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const curve = "least first";

/**
 * The Lorenz curve: what share of the total the smallest customers hold, the further below the diagonal the more unequal.
 *
 * @param result - A result of `concentration`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @see [lorenz-1905] in docs/references.md
 * @example
 * ```ts
 * const spec = plotLorenz(concentration([70, 10, 10, 5, 5]));
 * spec.data.values[40]; //=> { line: "least first", share: 0.4, held: 0.1 }
 * ```
 */
export function plotLorenz({ lorenz, gini, negativeCount }: Concentration, options: PlotOptions = {}): VegaLiteSpec {
  const found = gini === null ? "There is no total to share." : `Gini coefficient ${gini.toFixed(2)}.`;
  const warning = negativeCount > 0 ? ` Negative values: ${negativeCount}.` : "";
  const chart = {
    title: "Lorenz curve",
    subtitle: `Share of the total that the smallest customers hold. ${found}${warning}`,
    height: 340,
    values: [...lorenz.map(({ items, held }) => ({ line: curve, share: items, held })), ...equalityRows()],
    encoding: {
      x: {
        field: "share",
        type: "quantitative",
        axis: numbersAxis("Share of customers, least first (%)", formats.percent, options),
      },
      y: { field: "held", type: "quantitative", axis: verticalAxis("Share of the total (%)", formats.percent) },
    },
    layer: [equalityLines(curve)],
  } as const;
  return vegaLite(chart, options);
}
