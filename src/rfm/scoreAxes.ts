import type { AxisValues } from "./axisValues.ts";
import { quantileScores } from "./quantileScores.ts";
import type { ByAxis, RfmMeta, RfmWarning } from "./rfmTable.ts";
import type { ScoreColumns } from "./segments.ts";

/** The scores of all axes, and what is to be said about them. */
export interface ScoredAxes {
  readonly scores: ScoreColumns;
  readonly described: Pick<RfmMeta, "cutPoints" | "occupied" | "warnings">;
}

/** Scores the three axes, whose money counts in units of 1 / `moneyScale`; without amounts that axis is NaN throughout. */
export function scoreAxes(values: AxisValues, hasAmounts: boolean, moneyScale: number, bins: number): ScoredAxes {
  const recency = quantileScores(values.r, bins);
  const r = recency.scores.map((bin) => bins + 1 - bin);
  const f = quantileScores(values.f, bins);
  const m = hasAmounts ? quantileScores(values.m, bins) : null;
  const occupied = { r: countScores(r, bins), f: countScores(f.scores, bins), m: m && countScores(m.scores, bins) };
  const cutPoints = { r: recency.cutPoints, f: f.cutPoints, m: m && m.cutPoints.map((cut) => cut / moneyScale) };
  const warnings = r.length > 0 ? warningsOf(occupied) : [];
  return { scores: { r, f: f.scores, m: m ? m.scores : values.m }, described: { cutPoints, occupied, warnings } };
}

function countScores(scores: Float64Array, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const score of scores) counts[score - 1]! += 1;
  return counts;
}

const axisNames = { r: "recency", f: "frequency", m: "monetary value" } as const;

function warningsOf(occupied: ByAxis<readonly number[]>): RfmWarning[] {
  return (["r", "f", "m"] as const).flatMap((axis): RfmWarning[] => {
    const counts = occupied[axis];
    const empty = counts ? counts.filter((count) => count === 0).length : 0;
    if (!counts || empty === 0) return [];
    const name = axisNames[axis];
    if (empty === counts.length - 1) {
      return [{ axis, code: "oneBin", message: `${name} has too few distinct values: all customers share one score` }];
    }
    return [
      {
        axis,
        code: "emptyBins",
        message: `${name} has too few distinct values: ${empty} of ${counts.length} scores hold nobody`,
      },
    ];
  });
}
