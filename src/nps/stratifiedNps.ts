import { checkChoice } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { nps } from "./nps.ts";
import { type CollapsedStratum, collapseStrata, type NpsStratum, readStrata } from "./strata.ts";

/** How strata are put together. */
export interface StratifiedNpsOptions extends ConfidenceOptions {
  /** Whether the weights are head-counts, so that the finite-population correction applies within each stratum. */
  readonly finitePopulation?: boolean;
}

/** What one stratum adds to a stratified score. */
export interface NpsStratumShare {
  /** Name of the stratum. */
  readonly stratum: string;
  /** Its share of the population, with that of strata collapsed into it. */
  readonly share: number;
  /** Respondents. */
  readonly total: number;
  /** Its score; `null` without respondents. */
  readonly score: number | null;
  /** Standard error of its score. */
  readonly standardError: number | null;
}

/** A score put together from strata. */
export interface StratifiedNps {
  /** Always `"stratifiedNps"`. */
  readonly kind: "stratifiedNps";
  /** Coverage of the interval. */
  readonly confidence: number;
  /** The score of the population, −100 to 100; `null` where a stratum has no answers and stands for itself. */
  readonly score: number | null;
  /** Its standard error in points. */
  readonly standardError: number | null;
  /** Lower bound in points, at least −100. */
  readonly lower: number | null;
  /** Upper bound in points, at most 100. */
  readonly upper: number | null;
  /** Respondents in all. */
  readonly total: number;
  /** The strata that the score was put together from. */
  readonly strata: readonly NpsStratumShare[];
  /** Strata without answers, and the strata that stand for them. */
  readonly collapsed: readonly CollapsedStratum[];
  /** Why there is no score: a stratum without answers, or no stratum at all. */
  readonly reason: "emptyStratum" | "emptyBase" | null;
}

/**
 * Net Promoter Score of a population from the scores of its parts, each asked on its own.
 *
 * $$ s = \sum_h W_h s_h, \qquad \mathrm{Var} = \sum_h W_h^2 \frac{\mathrm{Var}_h}{n_h} $$
 *
 * with $W_h$ the share of stratum h in the population. A stratum without answers leaves the score undefined: nobody knows
 * how it would have answered. If another stratum is like it, say so by `collapseInto`, and that one stands for both.
 *
 * @param strata - The strata, their answers by category and their weights in the population.
 * @param options - Coverage, and whether weights are head-counts.
 * @returns The score with a Wald interval. A stratum where all answered alike adds nothing to its width.
 * @throws {@link MetricError} when a name repeats, a weight, a count or the coverage cannot be used, `collapseInto` names no
 * other stratum, or with `finitePopulation` a stratum has more answers than heads.
 * @see [cochran-1977] in docs/references.md
 * @example
 * ```ts
 * const { score, standardError } = stratifiedNps([
 *   { stratum: "shop", weight: 9000, promoters: 30, passives: 50, detractors: 20 },
 *   { stratum: "app", weight: 1000, promoters: 60, passives: 30, detractors: 10 },
 * ]);
 * [score, standardError?.toFixed(2)]; //=> [14, "6.34"]
 * ```
 */
export function stratifiedNps(strata: Iterable<NpsStratum>, options: StratifiedNpsOptions = {}): StratifiedNps {
  const { confidence = 0.95, finitePopulation = false } = options;
  const issues = new CountedIssues();
  checkConfidence(issues, confidence);
  checkChoice(issues, "finitePopulation", finitePopulation, [true, false]);
  const rows = readStrata(issues, strata, finitePopulation);
  issues.throwIfAny();
  const kept = collapseStrata(rows);
  const weights = kept.strata.reduce((sum, { weight }) => sum + weight, 0);
  const parts = kept.strata.map(({ stratum, weight, ...counts }): NpsStratumShare => {
    const { score, standardError, total } = nps(counts, finitePopulation ? { populationSize: weight } : {});
    return { stratum, share: weight / weights, total, score, standardError };
  });
  const found = {
    kind: "stratifiedNps",
    confidence,
    total: parts.reduce((sum, { total }) => sum + total, 0),
    strata: parts,
    collapsed: kept.collapsed,
  } as const;
  if (parts.length === 0 || parts.some(({ score }) => score === null)) {
    const reason = found.total === 0 ? "emptyBase" : "emptyStratum";
    return { ...found, score: null, standardError: null, lower: null, upper: null, reason };
  }
  const score = parts.reduce((sum, part) => sum + part.share * part.score!, 0);
  const standardError = Math.hypot(...parts.map((part) => part.share * part.standardError!));
  const width = halfWidth(confidence) * standardError;
  const bounds = { lower: Math.max(-100, score - width), upper: Math.min(100, score + width) };
  return { ...found, score, standardError, ...bounds, reason: null };
}
