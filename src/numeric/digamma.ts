import { stirlingFrom } from "./stirlingCorrection.ts";

/** ψ(x), the derivative of ln Γ, for x > 0: the recurrence up to 10, then the asymptotic series. */
export function digamma(x: number): number {
  let below = 0;
  let shifted = x;
  for (; shifted < stirlingFrom; shifted += 1) below += 1 / shifted;
  const s = 1 / (shifted * shifted);
  const tail = s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s * (1 / 12 - (s * 3617) / 8160))));
  return Math.log(shifted) - 0.5 / shifted - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - tail))) - below;
}
