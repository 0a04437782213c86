import { halfWidth } from "../core/confidence.ts";
import { ratio } from "../core/ratio.ts";
import { bootstrapBounds } from "./bootstrapBounds.ts";
import { finitePopulationFactor } from "./finitePopulationFactor.ts";
import {
  checkInterval,
  defaultResamples,
  type NpsBootstrapOptions,
  type NpsIntervalOptions,
} from "./intervalOptions.ts";
import type { NpsCounts } from "./nps.ts";
import { scoreBounds } from "./scoreBounds.ts";
import { adjustedWaldBounds, type Bounds, waldBounds } from "./waldBounds.ts";
import type { WeightedNps } from "./weightedNps.ts";

/** Something about an interval that a reader should know. */
export interface NpsWarning {
  /** All answers were alike, and the method takes that for certainty. */
  readonly code: "zeroWidth";
  /** The same in a sentence. */
  readonly message: string;
}

/** An interval for the score of everybody who might have answered, and what it was computed from. */
export interface NpsInterval extends NpsCounts {
  /** Always `"npsInterval"`. */
  readonly kind: "npsInterval";
  /** How it was made. */
  readonly method: "adjustedWald" | "wald" | "score" | "bootstrap";
  /** Its coverage. */
  readonly confidence: number;
  /** The score seen, −100 to 100; `null` without respondents. */
  readonly score: number | null;
  /** Lower bound in points, at least −100; `null` without respondents. */
  readonly lower: number | null;
  /** Upper bound in points, at most 100; `null` without respondents. */
  readonly upper: number | null;
  /** Respondents, or the sum of their weights. */
  readonly total: number;
  /** How many answers of equal weight would tell as much: the respondents, where there are no weights. */
  readonly effectiveTotal: number;
  /** What a reader should know. */
  readonly warnings: readonly NpsWarning[];
  /** Why there is no interval; `null` where there is one. */
  readonly reason: "emptyBase" | null;
}

/**
 * A confidence interval of the Net Promoter Score, in points.
 *
 * | `method` | interval |
 * |---|---|
 * | `adjustedWald` | $\tilde s \pm z \sqrt{\widetilde{\mathrm{Var}} / (n + 3)}$ with ¾ promoter, ¾ detractor and 1½ passives added |
 * | `wald` | $s \pm z \sqrt{\mathrm{Var} / n}$ |
 * | `score` | all $\theta$ with $(s - \theta)^2 \le z^2 v(\theta) / n$, v from the likeliest shares with that score |
 * | `bootstrap` | quantiles of the scores of samples drawn from the answers |
 *
 * Bounds are cut at ±100. With a `populationSize` N both first move towards the score by $\sqrt{(N - n) / (N - 1)}$.
 *
 * @param counts - Respondents by category, a result of `nps`, or one of `weightedNps`.
 * @param options - Method and coverage.
 * @throws {@link MetricError} when a count or an option cannot be used; with `bootstrap` also when the counts are
 * weighted, `random` is missing, or more than 10^9 answers would be drawn.
 * @see [rocks-2016], [agresti-2013] in docs/references.md
 * @example
 * ```ts
 * const counts = { promoters: 5, passives: 5, detractors: 0 };
 * const { lower, upper } = npsInterval(counts);
 * [lower?.toFixed(1), upper?.toFixed(1)]; //=> ["6.2", "70.7"]
 * npsInterval(counts, { method: "wald" }).upper?.toFixed(1); //=> "81.0"
 * npsInterval(counts, { method: "bootstrap", random: seededRandom(1) }).lower; //=> 20
 * ```
 */
export function npsInterval(
  counts: NpsCounts | WeightedNps,
  options: NpsIntervalOptions | NpsBootstrapOptions = {},
): NpsInterval {
  checkInterval(counts, options);
  const { confidence = 0.95, method = "adjustedWald", populationSize } = options;
  const { promoters, passives, detractors } = counts;
  const total = promoters + passives + detractors;
  const [respondents, effectiveTotal] =
    "effectiveTotal" in counts ? [counts.respondents, counts.effectiveTotal] : [total, total];
  const correction = finitePopulationFactor(respondents, populationSize);
  const score = ratio(100 * (promoters - detractors), total);
  const counted = { score, promoters, passives, detractors, total, effectiveTotal };
  const found = { kind: "npsInterval", method, confidence, ...counted } as const;
  if (score === null) return { ...found, lower: null, upper: null, warnings: [], reason: "emptyBase" };
  const [lower, upper] = boundsOf(counts, total, effectiveTotal, confidence, options);
  const inPoints = (bound: number): number => Math.max(-100, Math.min(100, score + correction * (100 * bound - score)));
  const warnings = lower === upper ? [zeroWidth] : [];
  return { ...found, lower: inPoints(lower), upper: inPoints(upper), warnings, reason: null };
}

const zeroWidth: NpsWarning = {
  code: "zeroWidth",
  message: "all answers are alike, which this method takes for certainty: adjustedWald and score do not",
};

function boundsOf(
  counts: NpsCounts,
  total: number,
  n: number,
  confidence: number,
  options: NpsIntervalOptions | NpsBootstrapOptions,
): Bounds {
  if (options.method === "bootstrap") {
    return bootstrapBounds(counts, confidence, options.resamples ?? defaultResamples, options.random);
  }
  const shares = { p: counts.promoters / total, d: counts.detractors / total, n };
  const boundsBy = { adjustedWald: adjustedWaldBounds, wald: waldBounds, score: scoreBounds };
  return boundsBy[options.method ?? "adjustedWald"](shares, halfWidth(confidence));
}
