import { type Fraction, whole } from "../fraction.ts";
import type { EarningLine } from "../line.ts";

/** So many points a piece. */
export function perItem({ points }: { readonly points: number }, lines: readonly EarningLine[]): Fraction {
  return whole(points * lines.reduce((sum, line) => sum + line.quantity, 0));
}
