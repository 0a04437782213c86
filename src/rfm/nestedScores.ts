import { quantileScores } from "./quantileScores.ts";

/** Scores within parent bins, and the cuts of each. */
export interface NestedScores {
  readonly scores: Float64Array;
  /** By parent, in ascending order; parents without values are left out. */
  readonly cuts: readonly { readonly parent: number; readonly cutPoints: readonly number[] }[];
}

/** Scores values by the quantiles of those in the same parent bin. */
export function nestedScores(values: Float64Array, parents: Float64Array, bins: number): NestedScores {
  const rowsOf = new Map<number, number[]>();
  parents.forEach((parent, row) => {
    const rows = rowsOf.get(parent);
    if (rows) rows.push(row);
    else rowsOf.set(parent, [row]);
  });
  const scores = new Float64Array(values.length);
  const cuts = Array.from(rowsOf, ([parent, rows]) => {
    const within = quantileScores(
      Float64Array.from(rows, (row) => values[row]!),
      bins,
    );
    rows.forEach((row, i) => (scores[row] = within.scores[i]!));
    return { parent, cutPoints: within.cutPoints };
  });
  return { scores, cuts: cuts.sort((a, b) => a.parent - b.parent) };
}
