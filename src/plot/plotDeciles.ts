import type { Concentration } from "../rfm/concentrationResult.ts";
import { formats, namesAxis, verticalAxis } from "./axes.ts";
import { isNarrow } from "./look.ts";
import { ink, palette } from "./palette.ts";
import type { JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const series = ["This group", "All up to it"] as const;

/**
 * Deciles: each group's share of the total as a bar, the best customers first, with all up to it as a line.
 *
 * @param result - A result of `concentration`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotDeciles(concentration([70, 10, 10, 5, 5], { groups: 5 }));
 * spec.data.values[2]; //=> { group: 2, of: "This group", share: 0.1, customers: 1 }
 * spec.data.values[3]; //=> { group: 2, of: "All up to it", share: 0.8, customers: 1 }
 * ```
 */
export function plotDeciles({ groups }: Concentration, options: PlotOptions = {}): VegaLiteSpec {
  const values = groups.flatMap(({ group, count, share, cumulativeShare }) => [
    { group, of: series[0], share, customers: count },
    { group, of: series[1], share: cumulativeShare, customers: count },
  ]);
  const color = {
    field: "of",
    type: "nominal",
    scale: { domain: series, range: [palette.blue, palette.vermilion] },
    legend: { title: null },
  } as const;
  const isGroup = { field: "of", equal: series[0] } as const;
  const hasRoom = groups.length <= 10 && !isNarrow(options);
  const chart = {
    title: groups.length === 10 ? "Deciles" : `${groups.length} groups of equal size`,
    subtitle: "Share of the total by group of customers, those with the greatest values first.",
    height: 300,
    values,
    encoding: {
      x: { field: "group", type: "ordinal", axis: namesAxis("Group (1 has the greatest values)", options) },
      y: { field: "share", type: "quantitative", axis: verticalAxis("Share of the total (%)", formats.percent) },
    },
    layer: [
      { transform: [{ filter: isGroup }], mark: { type: "bar" }, encoding: { color } },
      {
        transform: [{ filter: { not: isGroup } }],
        mark: { type: "line", point: { size: 35 } },
        encoding: { color },
      },
      ...(hasRoom
        ? [
            // The line begins on the first bar, whose number therefore stands within; as the greatest it has the room.
            groupText([isGroup, { field: "group", equal: 1 }], 9, "white"),
            groupText([isGroup, { field: "group", gt: 1 }], -7, ink.text),
          ]
        : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

function groupText(filters: readonly JsonObject[], dy: number, color: string): JsonObject {
  return {
    transform: filters.map((filter) => ({ filter })),
    mark: { type: "text", dy, fontSize: 10, color },
    encoding: { text: { field: "share", type: "quantitative", format: formats.tenthPercent } },
  };
}
