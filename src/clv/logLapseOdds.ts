import { logPanelIntegral } from "../numeric/logPanelIntegral.ts";
import type { Lifetime } from "./lifetime.ts";
import { panelWidth } from "./panelWidth.ts";

/**
 * The logarithm of the odds that a customer who bought `count` times (in the sense of a gamma shape), last at `recency`,
 * has lapsed since and is not alive at `age`; −Infinity at the moment of a purchase.
 *
 * $$ \ln \int_{t_x}^{T} \Bigl(\frac{\alpha + T}{\alpha + \tau}\Bigr)^{r + x} \frac{f(\tau)}{S(T)}\, d\tau $$
 *
 * over the time of the lapse, where f = −dS/dt. The integrand is positive and smooth, so that no digits are lost whatever
 * the parameters, other than in the closed form with its difference of two hypergeometric functions.
 *
 * @param shape - r + x.
 * @param rate - α.
 */
export function logLapseOdds(lifetime: Lifetime, shape: number, rate: number, recency: number, age: number): number {
  if (recency === age) return -Infinity;
  const silence = (time: number): number => shape * Math.log1p((age - time) / (rate + time));
  const logRatio = (time: number): number => silence(time) + lifetime.logDecline(time, age);
  // In units of the integrand's value at the last purchase, where it mostly is greatest; so that nothing overflows.
  const scale = logRatio(recency);
  const before = Math.min(rate, lifetime.scale);
  const steepness = (distance: number): number =>
    shape / (rate - before + distance) + lifetime.steepness(distance - before);
  const integral = logPanelIntegral({
    from: recency,
    to: age,
    before,
    term: (time, weight) => weight * Math.exp(logRatio(time) - scale) * lifetime.hazard(time),
    width: (time) => panelWidth(before + time, 1, lifetime.reach(time, before), steepness),
    rest: (time) => Math.exp(logRatio(time) - scale),
  });
  return scale + Math.log(integral);
}
