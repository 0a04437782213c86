import { logPanelIntegral } from "../numeric/logPanelIntegral.ts";
import type { Lifetime } from "./lifetime.ts";
import { panelWidth } from "./panelWidth.ts";

/**
 * Expected time alive until `horizon` (Infinity allowed where it converges), later time counting less:
 *
 * $$ \int_0^h e^{-\delta t} S(t)\, dt $$
 */
export function lifeWithin(lifetime: Lifetime, discountRate: number, horizon: number): number {
  const value = (time: number): number => Math.exp(-discountRate * time - lifetime.logDecline(0, time));
  const before = lifetime.scale;
  const steepness = (distance: number): number => discountRate + lifetime.hazard(distance - before);
  return logPanelIntegral({
    from: 0,
    to: horizon,
    before,
    term: (time, weight) => weight * value(time),
    width: (time) => panelWidth(before + time, 1, lifetime.reach(time, before), steepness),
    rest: (time) => value(time) * Math.min(horizon - time, 1 / (discountRate + lifetime.leastHazardAfter(time))),
  });
}
