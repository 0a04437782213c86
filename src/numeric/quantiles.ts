/**
 * Quantiles of the values by R's type 7: linear interpolation between order
 * statistics at position (n − 1)·p.
 *
 * @param values - At least one finite number, in any order; left as they are.
 * @param shares - Shares of one, each in [0, 1].
 * @see [hyndman-fan-1996] in docs/references.md
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  const sorted = values.slice().sort();
  return shares.map((share) => {
    const position = (sorted.length - 1) * share;
    const below = Math.floor(position);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (position - below) * (high - low);
  });
}
