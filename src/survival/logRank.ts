import { checkChoice } from "../core/check.ts";
import { checkWhole } from "../core/checkWhole.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { chiSquareTail } from "../numeric/chiSquareTail.ts";
import type { Subjects } from "../numeric/riskSets.ts";
import { solvePositiveDefinite } from "../numeric/solvePositiveDefinite.ts";
import { logRankSums, type LogRankSums, type LogRankWeighting } from "./logRankSums.ts";
import type { LogRankObservation, SurvivalReason } from "./observation.ts";
import { readObservations } from "./readObservations.ts";
import { splitStrata } from "./splitStrata.ts";

/** How groups are compared. */
export interface LogRankOptions {
  /** Whether all times weigh the same (the default), or each as much as the share who had survived to it (Peto). */
  readonly weighting?: LogRankWeighting;
}

/** A comparison of groups, whose lists have a value for each group in the order given. */
export interface LogRankResult {
  /** Always `"logRank"`. */
  readonly kind: "logRank";
  /** How times are weighted. */
  readonly weighting: LogRankWeighting;
  /** How many strata the subjects are compared within. */
  readonly strata: number;
  /** Subjects, weighted. */
  readonly subjects: readonly number[];
  /** Events seen. */
  readonly observed: readonly number[];
  /** Events expected if the groups did not differ. */
  readonly expected: readonly number[];
  /** Covariance of observed less expected. */
  readonly variance: readonly (readonly number[])[];
  /** Chi-square; `null` where the groups cannot be compared. */
  readonly statistic: number | null;
  /** Its degrees of freedom: groups that could have had events, less one. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least so large if the groups did not differ. */
  readonly pValue: number | null;
  /** Why there is no statistic; `null` where there is one. */
  readonly reason: SurvivalReason | null;
}

/**
 * Log-rank test: whether groups differ in survival by more than chance would have it.
 *
 * $$ E_g = \sum_i w_i \frac{n_{gi}}{n_i} d_i, \qquad
 * V_{gh} = \sum_i w_i^2 \frac{d_i (n_i - d_i)}{n_i - 1} \frac{n_{gi}}{n_i} \Bigl([g = h] - \frac{n_{hi}}{n_i}\Bigr) $$
 *
 * and the statistic is $(O - E)^\top V^{-1} (O - E)$ over all groups but one. With `weighting: "logRank"` each $w_i$ is 1;
 * with `"peto"` (Peto and Peto, R's `rho = 1`) it is the survival of all groups together just before $t_i$, so that early
 * events count most. Where observations have a stratum, all sums are taken within strata and added up.
 *
 * @param groups - At least two groups of subjects; their weights must be whole numbers.
 * @param options - The weighting.
 * @throws {@link MetricError} when an observation or an option cannot be used, or there are fewer than two groups.
 * @see [mantel-1966], [peto-peto-1972], [harrington-fleming-1982] in docs/references.md
 * @example
 * ```ts
 * const survivors = (times: number[]) => times.map((time) => ({ time, event: time < 9 }));
 * const { observed, statistic, pValue } = logRank([survivors([1, 2, 3, 9]), survivors([4, 6, 8, 9, 9])]);
 * observed; //=> [3, 3]
 * [statistic?.toFixed(3), pValue?.toFixed(3)]; //=> ["1.394", "0.238"]
 * ```
 */
export function logRank(
  groups: Iterable<Iterable<LogRankObservation>>,
  { weighting = "logRank" }: LogRankOptions = {},
): LogRankResult {
  const issues = new CountedIssues();
  checkChoice(issues, "weighting", weighting, ["logRank", "peto"]);
  const rows = Array.from(groups, (group) => [...group]);
  if (rows.length < 2) issues.push(makeIssue("out_of_range", ["groups"], "at least two groups", rows.length));
  const read = rows.map((group, i) => readObservations(issues, ["groups", `group ${i}`], group));
  // The variance is that of drawing so many events out of so many subjects, which has no meaning for half a subject.
  read.forEach(({ weight }, i) => {
    if (weight) checkWhole(issues, ["groups", `group ${i}`], "weight", weight);
  });
  const strata = splitStrata(issues, rows, read);
  issues.throwIfAny();
  const sums = addUp(strata.map((subjects) => logRankSums(subjects, weighting)));
  return {
    kind: "logRank",
    weighting,
    strata: strata.length,
    subjects: read.map(({ exit, weight }) => (weight ? weight.reduce((sum, value) => sum + value, 0) : exit.length)),
    ...sums,
    ...compare(sums, read),
  };
}

function addUp(strata: readonly LogRankSums[]): LogRankSums {
  const add = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value + b[i]!);
  return strata.reduce((a, b) => ({
    observed: add(a.observed, b.observed),
    expected: add(a.expected, b.expected),
    variance: a.variance.map((row, i) => add(row, b.variance[i]!)),
  }));
}

function compare({ observed, expected, variance }: LogRankSums, groups: readonly Subjects[]) {
  // A group that nobody was at risk in at any event has nothing to say.
  const compared = Array.from(expected.keys()).filter((group) => expected[group]! > 0);
  const degreesOfFreedom = Math.max(0, compared.length - 1);
  const free = compared.slice(1);
  const excess = free.map((group) => observed[group]! - expected[group]!);
  const solution = solvePositiveDefinite(
    free.map((g) => free.map((h) => variance[g]![h]!)),
    excess,
  );
  if (!solution || degreesOfFreedom === 0) {
    const isEmpty = groups.every(({ exit }) => exit.length === 0);
    const reason: SurvivalReason = isEmpty ? "emptyBase" : "insufficientData";
    return { statistic: null, degreesOfFreedom, pValue: null, reason };
  }
  const statistic = excess.reduce((sum, value, i) => sum + value * solution[i]!, 0);
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom), reason: null };
}
