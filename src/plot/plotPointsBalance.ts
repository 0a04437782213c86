import type { BalanceHistory } from "../loyalty/engine/balanceHistory.ts";
import { formats } from "./axes.ts";
import { lineChart } from "./lineChart.ts";
import { strokes } from "./lineLegend.ts";
import { ink, palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/** What is drawn of a balance, with its name and its colour: each stands out from white and from the others. */
const parts = [
  ["spendable", "spendable", palette.blue],
  ["held", "on hold", ink.text],
  ["pending", "pending", ink.axis],
  ["deficit", "owed", palette.vermilion],
] as const;

/**
 * The points of a member over time, as steps: what could be spent, was on hold, waited for activation, or was owed. A
 * line is left out where there was never any of it, but for what could be spent.
 *
 * @param history - The result of `balanceHistory`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const balance = { active: 12, pending: 0, held: 0, deficit: 0, spendable: 12, balance: 12 };
 * const points = [{ at: "2026-11-22T10:00:00.000Z", event: "earned", ...balance } as const];
 * const history = { kind: "balanceHistory", memberId: "m1", asOf: "2026-12-01T00:00:00.000Z", points } as const;
 * plotPointsBalance(history).data.values;
 * //=> [{ line: "spendable", at: "2026-11-22T10:00:00.000Z", points: 12 }]
 * ```
 */
export function plotPointsBalance({ memberId, asOf, points }: BalanceHistory, options: PlotOptions = {}): VegaLiteSpec {
  const drawn = parts.filter(([part]) => part === "spendable" || points.some((point) => point[part] > 0));
  const values = drawn.flatMap(([part, line]) => points.map((point) => ({ line, at: point.at, points: point[part] })));
  return lineChart(
    {
      title: `Points of ${memberId}`,
      subtitle: `After each event, as of ${asOf.slice(0, 10)}.`,
      height: 320,
      x: {
        field: "at",
        type: "temporal",
        scale: { type: "utc" },
        axis: { title: "Time (UTC)", grid: false, tickCount: 6 },
      },
      field: "points",
      valueTitle: "Points (in the smallest unit)",
      format: formats.count,
      lines: drawn.map(([, name, color]) => [name, color]),
      legend: drawn.length > 1 ? { title: null, ...strokes } : null,
      values,
      mark: { interpolate: "step-after", strokeWidth: 2 },
    },
    options,
  );
}
