import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";

/** A fitted model, as far as intervals need it. */
export interface ModelWithErrors<Parameters> {
  /** Its parameters by name. */
  readonly parameters: Parameters;
  /** Their standard errors; `null` where the fit did not converge. */
  readonly standardErrors: Parameters | null;
}

/** A confidence interval of a parameter. */
export interface ParameterInterval {
  /** Lower bound. */
  readonly lower: number;
  /** Upper bound. */
  readonly upper: number;
}

/**
 * Confidence intervals of the parameters of a fitted model, from their standard errors.
 *
 * They are symmetric for the logarithm of a parameter, $\theta \, e^{\pm z \, \mathrm{se} / \theta}$, so that they stay
 * above zero; the likelihood is closer to a normal one there too.
 *
 * @param model - A fitted model.
 * @param options - Coverage; 0.95 unless given.
 * @returns An interval for each parameter; `null` for a model whose fit did not converge.
 * @throws {@link MetricError} when the confidence is not between 0 and 1.
 * @example
 * ```ts
 * const known = bgNbd({ r: 0.5, alpha: 6, a: 0.8, b: 2.5 });
 * const base = simulateCustomers(known, { customers: 5000, age: 52, random: seededRandom(1) });
 * const intervals = modelIntervals(fitBgNbd(base));
 * intervals !== null && intervals.r.lower < 0.5 && intervals.r.upper > 0.5; //=> true
 * ```
 */
export function modelIntervals<Parameters extends object>(
  { parameters, standardErrors }: ModelWithErrors<Parameters>,
  { confidence = 0.95 }: ConfidenceOptions = {},
): Readonly<Record<keyof Parameters & string, ParameterInterval>> | null {
  const issues: MetricIssue[] = [];
  checkConfidence(issues, confidence);
  throwIfAny(issues);
  if (standardErrors === null) return null;
  const z = halfWidth(confidence);
  const errors = standardErrors as Readonly<Record<string, number>>;
  return Object.fromEntries(
    Object.entries(parameters as Readonly<Record<string, number>>).map(([name, value]) => {
      const factor = Math.exp((z * errors[name]!) / value);
      return [name, { lower: value / factor, upper: value * factor }];
    }),
  ) as Record<keyof Parameters & string, ParameterInterval>;
}
