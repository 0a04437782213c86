import { quantiles } from "../numeric/quantiles.ts";
import { type Scores, thresholdScores } from "./thresholdScores.ts";

/**
 * Scores values by quantile: the cuts are R-7 quantiles of the values, and a bin is open below and closed above, the
 * least value belonging to bin 1. Equal values share a bin, so that bins may differ in size or stay empty.
 */
export function quantileScores(values: Float64Array, bins: number): Scores {
  if (values.length === 0) return { scores: values, cutPoints: [] };
  const shares = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  return thresholdScores(values, quantiles(values, shares));
}
