import { checkChoice } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { withColumns } from "../core/withColumns.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { type RiskSets, riskSets } from "../numeric/riskSets.ts";
import type { Bounds } from "./confidence.ts";
import type { SurvivalObservation } from "./observation.ts";
import { readObservations } from "./readObservations.ts";

/** The scale on which an interval of a cumulative hazard is symmetric. */
export type HazardTransform = "log" | "plain";

/** How a cumulative hazard is estimated. */
export interface NelsonAalenOptions extends ConfidenceOptions {
  /** The scale on which intervals are symmetric; log unless given. */
  readonly transform?: HazardTransform;
}

/**
 * A cumulative hazard, by column: a row for each time at which somebody's observation ended. NaN marks what is undefined,
 * `null` in its JSON.
 */
export interface NelsonAalenCurve {
  /** Always `"nelsonAalen"`. */
  readonly kind: "nelsonAalen";
  /** Coverage of the intervals. */
  readonly confidence: number;
  /** The scale on which they are symmetric. */
  readonly transform: HazardTransform;
  /** Distinct times, ascending. */
  readonly time: Float64Array;
  /** Subjects at risk just before each time: entry < time ≤ exit, weighted. */
  readonly atRisk: Float64Array;
  /** Events at each time. */
  readonly events: Float64Array;
  /** Subjects censored at each time. */
  readonly censored: Float64Array;
  /** Expected number of events that a subject would have had up to each time, could it have several. */
  readonly cumulativeHazard: Float64Array;
  /** Standard error of that number. */
  readonly standardError: Float64Array;
  /** Lower confidence bound; NaN before the first event on the log scale. */
  readonly lower: Float64Array;
  /** Upper confidence bound; NaN before the first event on the log scale. */
  readonly upper: Float64Array;
}

/**
 * The Nelson-Aalen estimate of the cumulative hazard. Where its line is steep, many of those at risk have the event.
 *
 * $$ \hat H(t) = \sum_{t_i \le t} \frac{d_i}{n_i}, \qquad
 * \widehat{\mathrm{Var}} = \sum_{t_i \le t} \frac{d_i}{n_i^2} $$
 *
 * with $d_i$ events among $n_i$ subjects at risk, counted as in {@link kaplanMeier}.
 *
 * @param observations - The subjects.
 * @param options - Coverage and scale of the intervals.
 * @throws {@link MetricError} when an observation or an option cannot be used.
 * @see [nelson-1972], [aalen-1978] in docs/references.md
 * @example
 * ```ts
 * const curve = nelsonAalen([1, 2, 3, 4].map((time) => ({ time, event: time !== 3 })));
 * curve.cumulativeHazard.map((hazard) => Math.round(1000 * hazard)); //=> [250, 583, 583, 1583]
 * ```
 */
export function nelsonAalen(
  observations: Iterable<SurvivalObservation>,
  { confidence = 0.95, transform = "log" }: NelsonAalenOptions = {},
): NelsonAalenCurve {
  const issues = new CountedIssues();
  checkConfidence(issues, confidence);
  checkChoice(issues, "transform", transform, ["log", "plain"]);
  const subjects = readObservations(issues, ["observations"], observations);
  issues.throwIfAny();
  const sets = riskSets(subjects);
  const cumulativeHazard = cumulated(sets, (events, atRisk) => events / atRisk);
  const standardError = cumulated(sets, (events, atRisk) => events / atRisk / atRisk).map((variance) =>
    Math.sqrt(variance),
  );
  const width = halfWidth(confidence);
  const errors = standardError.map((error) => width * error);
  return withColumns<NelsonAalenCurve>({
    kind: "nelsonAalen",
    confidence,
    transform,
    ...sets,
    cumulativeHazard,
    standardError,
    ...hazardBounds(cumulativeHazard, errors, transform),
  });
}

function cumulated({ atRisk, events }: RiskSets, term: (events: number, atRisk: number) => number): Float64Array {
  let sum = 0;
  return events.map((count, i) => (sum += term(count, atRisk[i]!)));
}

function hazardBounds(hazard: Float64Array, errors: Float64Array, transform: HazardTransform): Bounds {
  if (transform === "plain") {
    const lower = hazard.map((value, i) => Math.max(0, value - errors[i]!));
    return { lower, upper: hazard.map((value, i) => value + errors[i]!) };
  }
  const factors = hazard.map((value, i) => (value === 0 ? NaN : Math.exp(errors[i]! / value)));
  return { lower: hazard.map((value, i) => value / factors[i]!), upper: hazard.map((value, i) => value * factors[i]!) };
}
