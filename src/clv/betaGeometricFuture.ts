import { betaMean } from "../numeric/betaMean.ts";
import { incompleteBeta } from "../numeric/incompleteBeta.ts";
import { logRising } from "../numeric/logRising.ts";
import { panelIntegral } from "../numeric/panelIntegral.ts";
import type { FutureWhileAlive } from "./purchaseFamily.ts";

/**
 * What is to come of a customer who is alive, whose rate λ is gamma(shape, rate) and who leaves after each purchase with
 * probability p, beta(a, b).
 *
 * The papers give closed forms, which lose digits at short horizons and are 0/0 at a = 1. These are means over p of
 * something positive and smooth instead.
 */
export function betaGeometricFuture(shape: number, rate: number, a: number, b: number): FutureWhileAlive {
  return {
    expectedPurchases: (horizon) => {
      const u = horizon / rate;
      const sharpness = 1 + (shape + 1) * Math.max(1, u);
      return betaMean(a, b, sharpness, (p) => -Math.expm1(-shape * Math.log1p(p * u)) / p);
    },
    discountedPurchases: (discountRate, horizon) => {
      if (discountRate === 0 && horizon === Infinity) return a > 1 ? (a + b - 1) / (a - 1) : null;
      const reach = Math.min(horizon, 40 / discountRate) / rate;
      const sharpness = 1 + (shape + 1) * Math.max(1, reach);
      return betaMean(a, b, sharpness, (p) => discountedAt(p, shape, rate, discountRate, horizon));
    },
    countProbability: (horizon, count) => {
      const stays = Math.exp(logRising(b, count) - logRising(a + b, count)); // through `count` flips
      const [within, beyond] = [horizon / (rate + horizon), rate / (rate + horizon)];
      if (count === 0) return Math.exp(-shape * Math.log1p(horizon / rate));
      const logNbd =
        logRising(shape, count) - logRising(1, count) + shape * Math.log(beyond) + count * Math.log(within);
      const atLeast = incompleteBeta(count, shape, within, beyond);
      return stays * (Math.exp(logNbd) + (a / (b + (count - 1))) * atLeast);
    },
  };
}

/**
 * Discounted purchases at a known p: ∫ e^−δs (R/A) (1 + p s/A)^−(R+1) ds with shape R and rate A, in the variable
 * w = ln(1 + p s/A), where the integrand is e^−Rw − c(e^w − 1) with c = δA/p.
 */
function discountedAt(p: number, shape: number, rate: number, discountRate: number, horizon: number): number {
  const c = (discountRate * rate) / p;
  const exponent = (w: number): number => -shape * w - c * Math.expm1(w);
  return panelIntegral({
    from: 0,
    to: Math.log1p((p * horizon) / rate),
    term: (w, weight) => (weight * shape * Math.exp(exponent(w))) / p,
    width: (w) => Math.min(1, 5 / (shape + c * Math.exp(w))),
    rest: (w) => Math.exp(exponent(w)) / p, // at no discount, from there on
  });
}
