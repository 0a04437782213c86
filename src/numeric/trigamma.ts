import { stirlingFrom } from "./stirlingCorrection.ts";

/** ψ′(x), the second derivative of ln Γ, for x > 0: the recurrence up to 10, then the asymptotic series. */
export function trigamma(x: number): number {
  let below = 0;
  let shifted = x;
  for (; shifted < stirlingFrom; shifted += 1) below += 1 / (shifted * shifted);
  const s = 1 / (shifted * shifted);
  const tail = s * (1 / 30 - s * (5 / 66 - s * (691 / 2730 - s * (7 / 6 - (s * 3617) / 510))));
  return (1 + 0.5 / shifted + s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - tail)))) / shifted + below;
}
