import { sortOrder } from "../numeric/sortOrder.ts";
import { groupStarts } from "./groupStarts.ts";
import type { Scores } from "./thresholdScores.ts";

/**
 * Scores values by rank into bins of equal size, the first bins one larger where they do not come out even. Equal values
 * are told apart by `order`, in which they come; so they may be split.
 */
export function ntileScores(values: Float64Array, bins: number, order: Uint32Array): Scores {
  const scores = new Float64Array(values.length);
  if (values.length === 0) return { scores, cutPoints: [] };
  const ranked = sortOrder(Float64Array.from(order, (row) => values[row]!)).map((place) => order[place]!);
  const starts = groupStarts(values.length, bins);
  for (let bin = 1; bin <= bins; bin++) {
    for (let rank = starts[bin - 1]!; rank < starts[bin]!; rank++) scores[ranked[rank]!] = bin;
  }
  return { scores, cutPoints: starts.slice(1, -1).map((end) => values[ranked[end - 1]!]!) };
}
