/** Scores from 1 to the number of bins, and the cuts between the bins. */
export interface Scores {
  readonly scores: Float64Array;
  readonly cutPoints: readonly number[];
}

/** Scores values by given upper bounds: a bin is open below and closed above, as those of quantiles are. */
export function thresholdScores(values: Float64Array, cutPoints: readonly number[]): Scores {
  const scores = values.map((value) => {
    let bin = 1;
    while (bin <= cutPoints.length && value > cutPoints[bin - 1]!) bin++;
    return bin;
  });
  return { scores, cutPoints };
}
