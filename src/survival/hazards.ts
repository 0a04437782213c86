import { withColumns } from "../core/withColumns.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { riskSets } from "../numeric/riskSets.ts";
import type { SurvivalObservation } from "./observation.ts";
import { readObservations } from "./readObservations.ts";

/** Hazards, by column: a row for each time at which somebody's observation ended. */
export interface Hazards {
  /** Always `"hazards"`. */
  readonly kind: "hazards";
  /** Distinct times, ascending. */
  readonly time: Float64Array;
  /** Subjects at risk just before each time: entry < time ≤ exit, weighted. */
  readonly atRisk: Float64Array;
  /** Events at each time. */
  readonly events: Float64Array;
  /** Subjects censored at each time. */
  readonly censored: Float64Array;
  /** Share of those at risk who have the event at just that time. */
  readonly hazard: Float64Array;
  /** Standard error of that share. */
  readonly standardError: Float64Array;
}

/**
 * The hazard at each time: of those who came so far, the share who have the event then.
 *
 * $$ h_i = \frac{d_i}{n_i}, \qquad \mathrm{SE}(h_i) = \sqrt{h_i (1 - h_i) / n_i} $$
 *
 * It reads well when time comes in whole periods, such as renewals: the hazard is then the churn rate by tenure. Where
 * all times differ each hazard is one over the number at risk; {@link hazardRates} sums them up by interval.
 *
 * @param observations - The subjects, as {@link kaplanMeier} takes them.
 * @throws {@link MetricError} when an observation cannot be used.
 * @see [kaplan-meier-1958] in docs/references.md
 * @example
 * ```ts
 * hazards([1, 1, 2, 2].map((time, i) => ({ time, event: i !== 3 }))).hazard; //=> [0.5, 0.5]
 * ```
 */
export function hazards(observations: Iterable<SurvivalObservation>): Hazards {
  const issues = new CountedIssues();
  const subjects = readObservations(issues, ["observations"], observations);
  issues.throwIfAny();
  const sets = riskSets(subjects);
  const hazard = sets.events.map((events, i) => events / sets.atRisk[i]!);
  const standardError = hazard.map((share, i) => Math.sqrt((share * (1 - share)) / sets.atRisk[i]!));
  return withColumns<Hazards>({ kind: "hazards", ...sets, hazard, standardError });
}
