import { namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import { isNarrow } from "./look.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a chart of bars stacked by period says about itself. */
interface StackedPeriods {
  readonly title: string;
  readonly subtitle: string;
  /** Length of a period. */
  readonly period: string;
  /** Title and format of the axis of values. */
  readonly axis: readonly [title: string, format: string];
  /** The field that names the group of a row. */
  readonly field: string;
  /** The groups, with their colours. */
  readonly groups: readonly { readonly name: string; readonly color: string }[];
  /** Rows of `period`, `value`, `status` and the group, and of `order` where the stack has one of its own. */
  readonly values: readonly Datum[];
}

/** The status of a row: bars of a period that is not over are pale. */
export function statusOf({ complete }: { readonly complete: boolean }): "over" | "not over" {
  return complete ? "over" : "not over";
}

/** A group whose bars go up from zero, or down. */
interface SignedGroup<Side extends string> {
  readonly name: string;
  /** The field of a period that holds its amount. */
  readonly side: Side;
  readonly sign: 1 | -1;
}

/** The rows of one period, whose groups go up from zero or down in their order; each row has the rest besides. */
export function signedRows<Side extends string>(
  groups: readonly SignedGroup<Side>[],
  field: string,
  amounts: Readonly<Record<Side, unknown>>,
  period: string,
  rest: Datum,
): Datum[] {
  return groups.map(({ name, side, sign }, order) => {
    const amount = Number(amounts[side]);
    return { period, [field]: name, order, value: amount === 0 ? 0 : sign * amount, ...rest };
  });
}

/** A bar per period, stacked by group; what is below zero goes down. */
export function stackedPeriods(chart: StackedPeriods, options: PlotOptions): VegaLiteSpec {
  const { title, period, axis, field, groups, values } = chart;
  const isAllOver = values.every(({ status }) => status === "over");
  const encoding: JsonObject = {
    x: { field: "period", type: "ordinal", sort: null, axis: namesAxis(`Period (${period})`, options) },
    y: {
      field: "value",
      type: "quantitative",
      stack: "zero",
      scale: scaleOf("value", values),
      axis: verticalAxis(...axis),
    },
    ...(values.some((row) => "order" in row) ? { order: { field: "order", type: "quantitative" } } : {}),
    color: {
      field,
      type: "nominal",
      scale: { domain: groups.map(({ name }) => name), range: groups.map(({ color }) => color) },
      legend: { title: null, columns: isNarrow(options) ? 1 : 3 }, // four in a row run over the edge below 500 pixels
    },
    opacity: {
      field: "status",
      type: "ordinal",
      scale: { domain: ["over", "not over"], range: [1, 0.4] },
      legend: isAllOver ? null : { title: null, values: ["not over"] },
    },
  };
  const subtitle = `${chart.subtitle}${isAllOver ? "" : " Pale: not over."}`;
  return vegaLite({ title, subtitle, height: 330, values, encoding, layer: [{ mark: { type: "bar" } }] }, options);
}
