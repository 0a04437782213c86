import { quantiles } from "../numeric/quantiles.ts";

/** Scores from 1 to the number of bins, and the cuts between the bins. */
export interface Scores {
  readonly scores: Float64Array;
  readonly cutPoints: readonly number[];
}

/**
 * Scores values by quantile: the cuts are R-7 quantiles of the values, and a bin is open below and closed above, the
 * least value belonging to bin 1. Equal values share a bin, so that bins may differ in size or stay empty.
 */
export function quantileScores(values: Float64Array, bins: number): Scores {
  if (values.length === 0) return { scores: values, cutPoints: [] };
  const cutPoints = quantiles(
    values,
    Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins),
  );
  const scores = values.map((value) => {
    let bin = 1;
    while (bin < bins && value > cutPoints[bin - 1]!) bin++;
    return bin;
  });
  return { scores, cutPoints };
}
