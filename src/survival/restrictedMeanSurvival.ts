import { checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { SurvivalReason } from "./observation.ts";
import { duration } from "./readObservations.ts";

/** What a restricted mean is computed from: a curve of `kaplanMeier`, also one back from its JSON. */
export type RestrictedMeanCurve = Readonly<Record<"time" | "atRisk" | "events" | "survival", ArrayLike<number>>>;

/** A mean survival time up to a horizon. */
export interface RestrictedMean {
  /** The horizon. */
  readonly horizon: number;
  /** Mean time survived of the time up to the horizon; `null` where nobody was observed so long. */
  readonly value: number | null;
  /** Its standard error. */
  readonly standardError: number | null;
  /** Why there is no value; `null` where there is one. */
  readonly reason: SurvivalReason | null;
}

/**
 * Restricted mean survival time: how much of the time up to a horizon a subject survives on average, the area below the
 * curve.
 *
 * $$ \mu(\tau) = \int_0^\tau \hat S(t)\,dt, \qquad
 * \widehat{\mathrm{Var}} = \sum_{t_i \le \tau} \Bigl(\int_{t_i}^\tau \hat S(t)\,dt\Bigr)^2 \frac{d_i}{n_i (n_i - d_i)} $$
 *
 * Unlike the mean it needs no guess of what comes after observation; unlike the median it uses the whole curve.
 *
 * @param curve - A result of {@link kaplanMeier}.
 * @param horizon - τ, in the curve's unit of time.
 * @returns The mean; `null` with the reason `"censored"` beyond the last time observed, unless the curve has reached 0.
 * @throws {@link MetricError} when the horizon is negative or no number.
 * @see [irwin-1949], [royston-parmar-2013] in docs/references.md
 * @example
 * ```ts
 * const curve = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, event: true })));
 * restrictedMeanSurvival(curve, 2).value; //=> 1.75
 * ```
 */
export function restrictedMeanSurvival(curve: RestrictedMeanCurve, horizon: number): RestrictedMean {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["horizon"], horizon, duration);
  throwIfAny(issues);
  const { time, atRisk, events, survival } = curve;
  const last = time.length - 1;
  if (last < 0) return { horizon, value: null, standardError: null, reason: "emptyBase" };
  if (horizon > time[last]! && survival[last]! > 0) {
    return { horizon, value: null, standardError: null, reason: "censored" };
  }
  let area = 0;
  let variance = 0;
  let end = horizon;
  for (let i = last; i >= 0; i--) {
    if (time[i]! > horizon) continue;
    area += (end - time[i]!) * survival[i]!;
    end = time[i]!;
    // Where all at risk have the event the curve is 0 from there on, and so is the area.
    if (area > 0) variance += (area ** 2 * events[i]!) / atRisk[i]! / (atRisk[i]! - events[i]!);
  }
  return { horizon, value: area + end, standardError: Math.sqrt(variance), reason: null };
}
