import { checkNumber } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { withColumns } from "../core/withColumns.ts";
import type { Subjects } from "../numeric/riskSets.ts";
import type { SurvivalObservation } from "./observation.ts";
import { readObservations } from "./readObservations.ts";

/** How time is cut. */
export interface HazardRateOptions extends ConfidenceOptions {
  /** Length of an interval, in the unit of the observations. */
  readonly width: number;
}

/** Hazard rates, by column: a row for each interval from the origin to the last time. NaN marks what is undefined. */
export interface HazardRates {
  /** Always `"hazardRates"`. */
  readonly kind: "hazardRates";
  /** Coverage of the intervals. */
  readonly confidence: number;
  /** Length of an interval. */
  readonly width: number;
  /** Start of each interval, which does not belong to it; only the first includes its start, 0. */
  readonly start: Float64Array;
  /** End of each interval, which belongs to it. */
  readonly end: Float64Array;
  /** Time that subjects were under observation in it, weighted. */
  readonly exposure: Float64Array;
  /** Events in it. */
  readonly events: Float64Array;
  /** Events per unit of time at risk; NaN where nobody was under observation. */
  readonly rate: Float64Array;
  /** Standard error of the rate. */
  readonly standardError: Float64Array;
  /** Lower confidence bound; NaN without an event. */
  readonly lower: Float64Array;
  /** Upper confidence bound; NaN without an event. */
  readonly upper: Float64Array;
}

const mostIntervals = 1000;

/**
 * Hazard rates by interval: events per unit of time under observation, as actuaries count them.
 *
 * $$ \lambda_j = \frac{d_j}{E_j}, \qquad \mathrm{SE}(\lambda_j) = \frac{\sqrt{d_j}}{E_j}, \qquad
 * \lambda_j \, e^{\pm z / \sqrt{d_j}} $$
 *
 * with $d_j$ events and $E_j$ time at risk in the interval. Within each the rate is taken as constant.
 *
 * @param observations - The subjects, as {@link kaplanMeier} takes them.
 * @param options - Length of an interval and coverage of the intervals of confidence.
 * @throws {@link MetricError} when an observation or an option cannot be used, or there are more than 1,000 intervals.
 * @see [clayton-hills-1993] in docs/references.md
 * @example
 * ```ts
 * const observations = [2, 5, 8, 10].map((time) => ({ time, event: time < 10 }));
 * const { exposure, events, rate } = hazardRates(observations, { width: 5 });
 * [exposure[0], events[0], rate[0]?.toFixed(3)]; //=> [17, 2, "0.118"]
 * ```
 */
export function hazardRates(
  observations: Iterable<SurvivalObservation>,
  { width, confidence = 0.95 }: HazardRateOptions,
): HazardRates {
  const issues = new CountedIssues();
  checkConfidence(issues, confidence);
  checkNumber(issues, ["width"], width, { min: 1e-9, max: 1e15 });
  const subjects = readObservations(issues, ["observations"], observations);
  issues.throwIfAny();
  const last = subjects.exit.reduce((latest, exit) => Math.max(latest, exit), 0);
  const length = subjects.exit.length === 0 ? 0 : intervalOf(last, width) + 1;
  if (length > mostIntervals)
    issues.push(makeIssue("out_of_range", ["width"], `at most ${mostIntervals} intervals up to ${last}`, width));
  issues.throwIfAny();
  const start = Float64Array.from({ length }, (_, i) => i * width);
  const { exposure, events } = countIntervals(subjects, start, width);
  // Ends that are no multiple of the width in binary leave traces of time in the next interval.
  const seen = exposure.map((time) => (time < 1e-12 * width ? NaN : time));
  const rate = events.map((count, i) => count / seen[i]!);
  const factor = events.map((count) => (count === 0 ? NaN : Math.exp(halfWidth(confidence) / Math.sqrt(count))));
  return withColumns<HazardRates>({
    kind: "hazardRates",
    confidence,
    width,
    start,
    end: start.map((from) => from + width),
    exposure,
    events,
    rate,
    standardError: events.map((count, i) => Math.sqrt(count) / seen[i]!),
    lower: rate.map((value, i) => value / factor[i]!),
    upper: rate.map((value, i) => value * factor[i]!),
  });
}

/** The interval that a time belongs to, its end included. */
function intervalOf(time: number, width: number): number {
  return Math.max(0, Math.ceil(time / width) - 1);
}

function countIntervals({ exit, isEvent, weight, entry }: Subjects, start: Float64Array, width: number) {
  const exposure = new Float64Array(start.length);
  const events = new Float64Array(start.length);
  for (let subject = 0; subject < exit.length; subject++) {
    const count = weight ? weight[subject]! : 1;
    const from = Math.max(0, entry ? entry[subject]! : 0);
    const last = intervalOf(exit[subject]!, width);
    for (let i = Math.min(last, Math.floor(from / width)); i <= last; i++) {
      exposure[i]! += count * (Math.min(exit[subject]!, start[i]! + width) - Math.max(from, start[i]!));
    }
    if (isEvent[subject] === 1) events[last]! += count;
  }
  return { exposure, events };
}
