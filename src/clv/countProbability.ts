import { logGamma } from "../numeric/logGamma.ts";
import { logPanelIntegral } from "../numeric/logPanelIntegral.ts";
import { logRising } from "../numeric/logRising.ts";
import type { Lifetime } from "./lifetime.ts";
import { panelWidth } from "./panelWidth.ts";

/** Up to this power the rule of ten points takes t^n as the polynomial that it is. */
const plainPower = 8;

/** Lapses when no more than e^{−150} of the customers are left add nothing. */
const forgotten = 150;

/** So few purchases in so much time have a probability below the least number: e^{−745}. */
const unlikely = 745;

/**
 * The probability that a customer alive at 0 buys just `count` times within `horizon`: a negative binomial distribution of
 * the time alive, averaged over that time.
 *
 * $$ P_n(h) S(h) + \int_0^h P_n(\tau) f(\tau)\, d\tau, \qquad
 * P_n(t) = \frac{\Gamma(r + n)}{\Gamma(r)\, n!} \Bigl(\frac{\alpha}{\alpha + t}\Bigr)^r
 * \Bigl(\frac{t}{\alpha + t}\Bigr)^n $$
 */
export function countProbability(
  lifetime: Lifetime,
  shape: number,
  rate: number,
  horizon: number,
  count: number,
): number {
  const logWays = logRising(shape, count) - logGamma(count + 1);
  const logPower = (time: number): number => (count === 0 ? 0 : count * Math.log(time / (rate + time)));
  const logCount = (time: number): number => logWays + logPower(time) - shape * Math.log1p(time / rate);
  const before = Math.min(rate, lifetime.scale);
  const steepness = (distance: number): number => {
    const time = Math.max(0, distance - before);
    const power = count > plainPower ? (count * rate) / (time * (rate + time)) : 0;
    return shape / (rate + time) + lifetime.steepness(time) + power;
  };
  const lapsed = logPanelIntegral({
    from: Math.min(
      horizon,
      lifetime.whenDeclined(forgotten),
      rate * Math.expm1((Math.max(0, logWays) + unlikely) / shape),
    ),
    to: 0,
    before,
    term: (time, weight) => weight * Math.exp(logCount(time) - lifetime.logDecline(0, time)) * lifetime.hazard(time),
    width: (time) => panelWidth(before + time, -1, lifetime.reach(time, before), steepness),
    rest: (time) => Math.exp(logWays + logPower(time)) * -Math.expm1(-lifetime.logDecline(0, time)),
  });
  return Math.min(1, lapsed + Math.exp(logCount(horizon) - lifetime.logDecline(0, horizon)));
}
