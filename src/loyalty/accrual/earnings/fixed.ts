import { type Fraction, whole } from "../fraction.ts";

/** So many points a purchase, whatever it costs. */
export function fixed({ points }: { readonly points: number }): Fraction {
  return whole(points);
}
