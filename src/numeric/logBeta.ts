import { logGamma } from "./logGamma.ts";
import { logRising } from "./logRising.ts";

/** ln B(a, b) for positive a and b, without the loss of digits that three large log-gammas would bring. */
export function logBeta(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a];
  return logGamma(less) - logRising(more, less);
}
