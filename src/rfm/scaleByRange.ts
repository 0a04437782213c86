/** Values between 0, for the least, and 1, for the greatest; one half where all are the same. */
export function scaleByRange(values: Float64Array): Float64Array {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  // Halves, so that the difference of two great numbers stays finite.
  const range = greatest / 2 - least / 2;
  return values.map((value) => (range === 0 ? 0.5 : (value / 2 - least / 2) / range));
}
