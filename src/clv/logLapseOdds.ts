import { logPanelIntegral } from "../numeric/logPanelIntegral.ts";
import type { Lifetime } from "./lifetime.ts";
import { panelWidth } from "./panelWidth.ts";

/**
 * The logarithm of the odds that a customer whose last purchase was at `recency` has lapsed since and is not alive at `age`;
 * −Infinity at the moment of a purchase.
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
  // Time counts from the last purchase on, and the integrand in units of its value there, where it mostly is greatest:
  // nothing overflows, and no digits cancel.
  const silence = age - recency;
  const relative = (since: number): number =>
    Math.exp(-shape * Math.log1p(since / (rate + recency)) - lifetime.logDecline(recency, since));
  const before = recency + Math.min(rate, lifetime.scale);
  const steepness = (distance: number): number => {
    const time = recency + distance - before;
    return shape / (rate + time) + lifetime.steepness(time);
  };
  const integral = logPanelIntegral({
    from: 0,
    to: silence,
    before,
    term: (since, weight) => weight * relative(since) * lifetime.hazard(recency + since),
    width: (since) => panelWidth(before + since, 1, lifetime.reach(recency + since, before - recency), steepness),
    rest: relative,
  });
  return shape * Math.log1p(silence / (rate + recency)) + lifetime.logDecline(recency, silence) + Math.log(integral);
}
