/** Levels as near as this are the same, as in R: products of fractions hardly ever give ½ to the last digit. */
const tolerance = 2 ** -26;

/**
 * The first time at which a falling curve is at `level` or below it. Where it is flat at the level this is the middle of
 * that stretch, which ends at the next fall or the last time. `null` where the curve stays above.
 */
export function crossingTime(times: ArrayLike<number>, curve: ArrayLike<number | null>, level: number): number | null {
  let reached: number | null = null;
  for (let i = 0; i < times.length; i++) {
    const value = curve[i] ?? NaN; // a curve back from JSON has null for NaN, which is neither above nor below
    if (reached === null && value <= level + tolerance) reached = times[i]!;
    if (reached !== null && value <= level - tolerance) return (reached + times[i]!) / 2;
  }
  return reached === null ? null : (reached + times[times.length - 1]!) / 2;
}
