import { checkChoice } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { withColumns } from "../core/withColumns.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { greenwoodVariance, productLimit } from "../numeric/productLimit.ts";
import { riskSets } from "../numeric/riskSets.ts";
import { survivalErrors, type SurvivalTransform } from "./confidence.ts";
import { crossingTime } from "./crossingTime.ts";
import type { SurvivalObservation, SurvivalWarning } from "./observation.ts";
import { readObservations } from "./readObservations.ts";

/** How a survival curve is estimated. */
export interface KaplanMeierOptions extends ConfidenceOptions {
  /** The scale on which intervals are symmetric; log-log unless given. */
  readonly transform?: SurvivalTransform;
}

/**
 * A survival curve, by column: a row for each time at which somebody's observation ended. NaN marks what is undefined,
 * `null` in its JSON.
 */
export interface KaplanMeierCurve {
  /** Always `"kaplanMeier"`. */
  readonly kind: "kaplanMeier";
  /** Coverage of the intervals. */
  readonly confidence: number;
  /** The scale on which they are symmetric. */
  readonly transform: SurvivalTransform;
  /** The time by which half have had the event; `null` where the curve does not reach ½. */
  readonly median: number | null;
  /** What a reader should know. */
  readonly warnings: readonly SurvivalWarning[];
  /** Distinct times, ascending. */
  readonly time: Float64Array;
  /** Subjects at risk just before each time: entry < time ≤ exit, weighted. */
  readonly atRisk: Float64Array;
  /** Events at each time. */
  readonly events: Float64Array;
  /** Subjects censored at each time, after its events. */
  readonly censored: Float64Array;
  /** Estimated share who survive past each time. */
  readonly survival: Float64Array;
  /** Greenwood's standard error of that share; NaN where the curve is 0. */
  readonly standardError: Float64Array;
  /** Lower confidence bound; NaN where undefined. */
  readonly lower: Float64Array;
  /** Upper confidence bound; NaN where undefined. */
  readonly upper: Float64Array;
}

/**
 * The Kaplan-Meier estimate: the share of subjects who survive past each time, when some are still alive at the end of
 * observation.
 *
 * $$ \hat S(t) = \prod_{t_i \le t} \frac{n_i - d_i}{n_i}, \qquad
 * \widehat{\mathrm{Var}} = \hat S(t)^2 \sum_{t_i \le t} \frac{d_i}{n_i (n_i - d_i)} $$
 *
 * with $d_i$ events among $n_i$ subjects at risk at $t_i$, those with entry < $t_i$ ≤ exit: at equal times events come
 * before censoring. A weight counts as so many subjects. Times are equal when they are the same number.
 *
 * @param observations - The subjects.
 * @param options - Coverage and scale of the intervals.
 * @returns The curve by column, its median and warnings. The median is the first time at which the curve is ½ or less,
 * and where it is flat at ½ the middle of that stretch.
 * @throws {@link MetricError} when an observation or an option cannot be used.
 * @see [kaplan-meier-1958], [greenwood-1926], [therneau-grambsch-2000] in docs/references.md
 * @example
 * ```ts
 * const curve = kaplanMeier([
 *   { time: 2, event: true },
 *   { time: 5, event: false },
 *   { time: 6, event: true },
 *   { time: 9, event: false },
 * ]);
 * curve.survival; //=> [0.75, 0.75, 0.375, 0.375]
 * curve.median; //=> 6
 * ```
 */
export function kaplanMeier(
  observations: Iterable<SurvivalObservation>,
  { confidence = 0.95, transform = "log-log" }: KaplanMeierOptions = {},
): KaplanMeierCurve {
  const issues = new CountedIssues();
  checkConfidence(issues, confidence);
  checkChoice(issues, "transform", transform, ["log-log", "plain", "log"]);
  const subjects = readObservations(issues, ["observations"], observations);
  issues.throwIfAny();
  const sets = riskSets(subjects);
  const survival = productLimit(sets.atRisk, sets.events);
  const logVariance = greenwoodVariance(sets.atRisk, sets.events);
  return withColumns<KaplanMeierCurve>({
    kind: "kaplanMeier",
    confidence,
    transform,
    median: crossingTime(sets.time, survival, 0.5),
    warnings: warningsOf(sets.time, survival),
    ...sets,
    survival,
    ...survivalErrors(survival, logVariance, halfWidth(confidence), transform),
  });
}

/** Only late entries allow this: otherwise the curve is 0 when the last subject is gone, not before. */
function warningsOf(times: Float64Array, survival: Float64Array): SurvivalWarning[] {
  const zero = survival.indexOf(0);
  if (zero < 0 || zero === survival.length - 1) return [];
  const time = times[zero]!;
  const message = `the curve falls to 0 at ${time}, where all of the few at risk have the event; later entries cannot raise it`;
  return [{ code: "zeroBeforeEnd", time, message }];
}
