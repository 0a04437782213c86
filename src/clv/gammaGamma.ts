import { checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { positive } from "./fitOptions.ts";

/** Parameters of the gamma-gamma model. */
export interface GammaGammaParameters {
  /** Shape of the spend of one purchase. */
  readonly p: number;
  /** Shape of the customers' rates ν, which are gamma distributed; the larger, the more alike customers are. */
  readonly q: number;
  /** Rate parameter of these, an amount of money in major units. */
  readonly gamma: number;
}

/** A gamma-gamma model of spend: plain JSON. */
export interface GammaGammaModel {
  /** Always `"gammaGamma"`. */
  readonly kind: "gammaGamma";
  /** Version of this form. */
  readonly version: 1;
  /** Its parameters. */
  readonly parameters: GammaGammaParameters;
}

/** The parameters in the paper's order. */
export const gammaGammaNames: readonly (keyof GammaGammaParameters)[] = ["p", "q", "gamma"];

/**
 * A gamma-gamma model of spend from known parameters: the spend of a purchase is gamma(p, ν) around a mean p / ν that is
 * the customer's own, and ν is gamma(q, γ) among customers. Spend does not depend on how often a customer buys.
 *
 * @param parameters - p, q and γ, all above zero; γ in major units of the currency.
 * @returns The model, plain JSON, for {@link expectedSpend} and {@link customerLifetimeValue}.
 * @throws {@link MetricError} when a parameter is missing or not above zero.
 * @see [fader-hardie-2013] in docs/references.md
 * @example
 * ```ts
 * const model = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
 * expectedSpend(model, { frequency: 2, meanSpend: 22.35 })?.toFixed(3); //=> "24.664"
 * ```
 */
export function gammaGamma(parameters: GammaGammaParameters): GammaGammaModel {
  const issues: MetricIssue[] = [];
  const { p, q, gamma } = Object(parameters) as GammaGammaParameters;
  for (const [name, value] of Object.entries({ p, q, gamma })) checkNumber(issues, [name], value, positive);
  throwIfAny(issues);
  return { kind: "gammaGamma", version: 1, parameters: { p, q, gamma } };
}
