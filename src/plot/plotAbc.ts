import type { AbcClass, Concentration } from "../rfm/concentrationResult.ts";
import { formats } from "./axes.ts";
import { sharePairs } from "./sharePairs.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * ABC classes: each one's share of customers beside its share of the total.
 *
 * @param result - A result of `concentration`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotAbc(concentration([70, 10, 10, 5, 5]));
 * spec.data.values[0]; //=> { class: "A", of: "Customers", share: 0.4, customers: 2 }
 * spec.data.values[1]; //=> { class: "A", of: "Total", share: 0.8, customers: 2 }
 * ```
 */
export function plotAbc({ abc, abcCutoffs }: Concentration, options: PlotOptions = {}): VegaLiteSpec {
  const [a, b] = abcCutoffs.map((cutoff) => `${Math.round(100 * cutoff)}%`);
  return sharePairs(
    {
      title: "ABC classes",
      subtitle: `Class A holds the first ${a!} of the total, B goes on to ${b!}, C has the rest.`,
      name: "class",
      pair: ["Customers", "Total"],
      values: abc.flatMap(bars),
      tooltip: [
        { field: "class", title: "Class" },
        { field: "customers", title: "Customers", format: formats.count },
      ],
    },
    options,
  );
}

/** Both bars of a class. */
function bars({ class: name, count, countShare, share }: AbcClass): Datum[] {
  return [
    { class: name, of: "Customers", share: countShare, customers: count },
    { class: name, of: "Total", share, customers: count },
  ];
}
