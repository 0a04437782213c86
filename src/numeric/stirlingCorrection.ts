/** From here on Stirling's series has all the digits of a double. */
export const stirlingFrom = 10;

/** ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x ≥ {@link stirlingFrom}: what Stirling's formula leaves out. */
export function stirlingCorrection(x: number): number {
  const s = 1 / (x * x);
  const tail = 1 / 1188 - s * (691 / 360360 - s * (1 / 156 - (s * 3617) / 122400));
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * tail)))) / x;
}
