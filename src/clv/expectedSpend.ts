import { checkNumber, count, finite } from "../core/check.ts";
import { type IssueSink, makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { type GammaGammaModel, gammaGammaNames, type GammaGammaParameters } from "./gammaGamma.ts";
import { readParameters } from "./readParameters.ts";

/** The past spend of a customer. */
export interface SpendHistory {
  /** Repeat purchases x. */
  readonly frequency: number;
  /** Mean spend per repeat purchase z, in major units; without meaning, and `null`, where x is 0. */
  readonly meanSpend: number | null;
}

/**
 * The expected mean spend per purchase of a customer: between the customer's own mean and that of all, the closer to the
 * own the more purchases there are.
 *
 * $$ E[M \mid x, z] = \frac{p\,(\gamma + x z)}{p x + q - 1} $$
 *
 * @param model - A gamma-gamma model, fitted or known.
 * @param customer - Repeat purchases and their mean spend.
 * @returns An amount in major units; `null` where px + q ≤ 1, for then it has no finite mean.
 * @throws {@link MetricError} when the model or the history cannot be used.
 * @see [fader-hardie-2013] in docs/references.md
 * @example
 * ```ts
 * const model = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
 * expectedSpend(model, { frequency: 2, meanSpend: 22.35 })?.toFixed(3); //=> "24.664"
 * expectedSpend(model, { frequency: 0, meanSpend: null })?.toFixed(3); //=> "35.219"
 * ```
 */
export function expectedSpend(model: GammaGammaModel, customer: SpendHistory): number | null {
  const issues: MetricIssue[] = [];
  checkGammaGamma(issues, ["model"], model);
  checkSpend(issues, ["customer"], customer);
  throwIfAny(issues);
  return spendOf(model.parameters, customer.frequency, customer.meanSpend);
}

/** The same for checked input. */
export function spendOf({ p, q, gamma }: GammaGammaParameters, x: number, meanSpend: number | null): number | null {
  const purchases = p * x + q - 1;
  return purchases > 0 ? (p / purchases) * (gamma + (x === 0 ? 0 : x * meanSpend!)) : null;
}

/** Notes what is wrong with a gamma-gamma model, which may have come from JSON. */
export function checkGammaGamma(issues: IssueSink, path: readonly string[], model: unknown): void {
  const { kind, version, parameters } = Object(model) as GammaGammaModel;
  if (kind !== "gammaGamma") issues.push(makeIssue("unknown_choice", [...path, "kind"], "gammaGamma", kind));
  if (version !== 1) issues.push(makeIssue("unknown_choice", [...path, "version"], "1", version));
  readParameters(issues, [...path, "parameters"], { parameterNames: gammaGammaNames }, parameters);
}

/** Notes what is wrong with the spend of a customer. */
export function checkSpend(issues: IssueSink, path: readonly (string | number)[], customer: unknown): void {
  const { frequency, meanSpend } = Object(customer) as SpendHistory;
  const isCount = checkNumber(issues, [...path, "frequency"], frequency, count);
  if (isCount && frequency > 0) checkNumber(issues, [...path, "meanSpend"], meanSpend, { min: 0, max: finite.max });
}
