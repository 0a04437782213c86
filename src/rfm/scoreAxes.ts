import { type Axis, axes, type AxisBins } from "./axisBins.ts";
import type { AxisValues } from "./axisValues.ts";
import { idOrder } from "./idOrder.ts";
import { nestedScores } from "./nestedScores.ts";
import { ntileScores } from "./ntileScores.ts";
import { quantileScores } from "./quantileScores.ts";
import type { ByAxis, RfmBinning, RfmMeta } from "./rfmTable.ts";
import { scoreWarnings } from "./scoreWarnings.ts";
import type { ScoreColumns } from "./segmentColumn.ts";
import { type Scores, thresholdScores } from "./thresholdScores.ts";

/** How the axes are scored. */
export interface AxisScoring {
  readonly bins: AxisBins;
  readonly binning: RfmBinning;
  /** Upper bounds of the bins, in the unit of the values; `null` unless they are given. */
  readonly thresholds: ByAxis<readonly number[]> | null;
  readonly customerIds: readonly string[];
  /** Whether there is a monetary axis; without one it is NaN throughout. */
  readonly hasAmounts: boolean;
  /** Money counts in units of 1 / `moneyScale`. */
  readonly moneyScale: number;
}

/** The scores of all axes, and what is to be said about them. */
export interface ScoredAxes {
  readonly scores: ScoreColumns;
  readonly described: Pick<RfmMeta, "cutPoints" | "nestedCutPoints" | "occupied" | "warnings">;
}

/** Scores the three axes. Recency is binned as it is and its labels turned round after. */
export function scoreAxes(values: AxisValues, scoring: AxisScoring): ScoredAxes {
  const { bins, hasAmounts, moneyScale } = scoring;
  const major = (cuts: readonly number[]): number[] => cuts.map((cut) => cut / moneyScale);
  const scored =
    scoring.binning === "nested" ? scoreNested(values, scoring, major) : scoreApart(values, scoring, major);
  const { r, f, m } = scored.scores;
  const occupied = {
    r: countScores(r, bins.r),
    f: countScores(f, bins.f),
    m: hasAmounts ? countScores(m, bins.m) : null,
  };
  const warnings = r.length > 0 ? scoreWarnings(occupied) : [];
  return { scores: scored.scores, described: { ...scored.cuts, occupied, warnings } };
}

interface Scored {
  readonly scores: ScoreColumns;
  readonly cuts: Pick<RfmMeta, "cutPoints" | "nestedCutPoints">;
}

/** Each axis by itself. */
function scoreApart(values: AxisValues, scoring: AxisScoring, major: (cuts: readonly number[]) => number[]): Scored {
  const { bins, binning, thresholds, hasAmounts } = scoring;
  const order = binning === "ntile" ? idOrder(scoring.customerIds) : null;
  const [r, f, m] = axes.map((axis: Axis): Scores => {
    if (axis === "m" && !hasAmounts) return { scores: values.m, cutPoints: [] };
    if (order) return ntileScores(values[axis], bins[axis], order);
    if (thresholds) return thresholdScores(values[axis], thresholds[axis]!);
    return quantileScores(values[axis], bins[axis]);
  }) as [Scores, Scores, Scores];
  return {
    scores: { r: turned(r.scores, bins.r), f: f.scores, m: m.scores },
    cuts: {
      cutPoints: { r: r.cutPoints, f: f.cutPoints, m: hasAmounts ? major(m.cutPoints) : null },
      nestedCutPoints: null,
    },
  };
}

/** Frequency within each recency score, money within each pair of both. */
function scoreNested(
  values: AxisValues,
  { bins, hasAmounts }: AxisScoring,
  major: (cuts: readonly number[]) => number[],
): Scored {
  const recency = quantileScores(values.r, bins.r);
  const r = turned(recency.scores, bins.r);
  const f = nestedScores(values.f, r, bins.f);
  const pairs = r.map((score, row) => score * (bins.f + 1) + f.scores[row]!);
  const m = hasAmounts ? nestedScores(values.m, pairs, bins.m) : { scores: values.m, cuts: [] };
  const pairOf = (parent: number): { readonly r: number; readonly f: number } => {
    return { r: Math.floor(parent / (bins.f + 1)), f: parent % (bins.f + 1) };
  };
  return {
    scores: { r, f: f.scores, m: m.scores },
    cuts: {
      cutPoints: { r: recency.cutPoints, f: [], m: hasAmounts ? [] : null },
      nestedCutPoints: {
        f: f.cuts.map(({ parent, cutPoints }) => ({ r: parent, cutPoints })),
        m: m.cuts.map(({ parent, cutPoints }) => ({ ...pairOf(parent), cutPoints: major(cutPoints) })),
      },
    },
  };
}

function turned(scores: Float64Array, bins: number): Float64Array {
  return scores.map((bin) => bins + 1 - bin);
}

function countScores(scores: Float64Array, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const score of scores) counts[score - 1]! += 1;
  return counts;
}
