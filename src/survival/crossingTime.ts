import { firstAtOrBelow, levelTolerance } from "../numeric/firstAtOrBelow.ts";

/**
 * The first time at which a falling curve is at `level` or below it. Where it is flat at the level this is the middle of
 * that stretch, which ends at the next fall or the last time. `null` where the curve stays above.
 */
export function crossingTime(times: ArrayLike<number>, curve: ArrayLike<number | null>, level: number): number | null {
  const reached = firstAtOrBelow(curve, level);
  if (reached < 0) return null;
  const fallen = firstAtOrBelow(curve, level - 2 * levelTolerance);
  return (times[reached]! + times[fallen < 0 ? times.length - 1 : fallen]!) / 2;
}
