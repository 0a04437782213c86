/** Levels as near as this are the same, as in R: products of fractions hardly ever give ½ to the last digit. */
export const levelTolerance: number = 2 ** -26;

/** The first place at which a falling curve is at `level` or below it; −1 where it stays above. */
export function firstAtOrBelow(curve: ArrayLike<number | null>, level: number): number {
  for (let i = 0; i < curve.length; i++) {
    const value = curve[i] ?? NaN; // a curve back from JSON has null for NaN, which is neither above nor below
    if (value <= level + levelTolerance) return i;
  }
  return -1;
}
