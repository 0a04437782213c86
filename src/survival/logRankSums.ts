import { productLimit } from "../numeric/productLimit.ts";
import { riskSets, type Subjects } from "../numeric/riskSets.ts";

/** How the times of a log-rank test are weighted. */
export type LogRankWeighting = "logRank" | "peto";

/** What a log-rank test is computed from, by group. */
export interface LogRankSums {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
}

/** Observed and expected events of the groups within one stratum, and the covariance of their difference. */
export function logRankSums(groups: readonly Subjects[], weighting: LogRankWeighting): LogRankSums {
  const pooled = riskSets(joined(groups));
  const sets = groups.map((group) => riskSets(group, pooled.time));
  const survival = productLimit(pooled.atRisk, pooled.events);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  for (let row = 0; row < pooled.time.length; row++) {
    const events = pooled.events[row]!;
    const atRisk = pooled.atRisk[row]!;
    if (events === 0) continue;
    const weight = weighting === "logRank" || row === 0 ? 1 : survival[row - 1]!;
    // Alone at risk, a subject cannot have had the event by chance: nothing varies.
    const spread = atRisk > events ? (weight * weight * events * (atRisk - events)) / (atRisk - 1) : 0;
    for (let g = 0; g < groups.length; g++) {
      const share = sets[g]!.atRisk[row]! / atRisk;
      observed[g]! += weight * sets[g]!.events[row]!;
      expected[g]! += weight * share * events;
      for (let h = 0; h < groups.length; h++) {
        const other = sets[h]!.atRisk[row]! / atRisk;
        variance[g]![h]! += spread * share * ((g === h ? 1 : 0) - other);
      }
    }
  }
  return { observed, expected, variance };
}

/** All subjects as one group. */
function joined(groups: readonly Subjects[]): Subjects {
  const size = groups.reduce((sum, { exit }) => sum + exit.length, 0);
  const exit = new Float64Array(size);
  const isEvent = new Uint8Array(size);
  const weight = groups.some((group) => group.weight) ? new Float64Array(size).fill(1) : null;
  const entry = groups.some((group) => group.entry) ? new Float64Array(size).fill(-Infinity) : null;
  let offset = 0;
  for (const group of groups) {
    exit.set(group.exit, offset);
    isEvent.set(group.isEvent, offset);
    if (group.weight) weight!.set(group.weight, offset);
    if (group.entry) entry!.set(group.entry, offset);
    offset += group.exit.length;
  }
  return { exit, isEvent, weight, entry };
}
