import { type Fraction, whole } from "../fraction.ts";
import { baseOf, type EarningLine } from "../line.ts";

/** So many points per full step of money: at 1 per 10, 105 earn 10. */
export function perStep(
  { points, stepMinor }: { readonly points: number; readonly stepMinor: number },
  lines: readonly EarningLine[],
): Fraction {
  return whole(points * Math.floor(baseOf(lines) / stepMinor));
}
