import { checkChoice, checkNumber, count } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions } from "../core/confidence.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import type { NpsCounts } from "./nps.ts";
import type { WeightedNps } from "./weightedNps.ts";

/** How an interval is made by formula. */
export interface NpsIntervalOptions extends ConfidenceOptions {
  /** Wald with three answers added (the default), plain Wald, or the inverted score test. */
  readonly method?: "adjustedWald" | "wald" | "score";
  /** How many people might have answered, respondents included: the finite-population correction. */
  readonly populationSize?: number;
}

/** How an interval is made by resampling. */
export interface NpsBootstrapOptions extends ConfidenceOptions {
  /** Quantiles of resampled scores. */
  readonly method: "bootstrap";
  /** Where chance comes from, such as `seededRandom(1)`. */
  readonly random: RandomSource;
  /** How many samples are drawn, 100 to a million; 2,000 unless given. */
  readonly resamples?: number;
  /** How many people might have answered, respondents included: the finite-population correction. */
  readonly populationSize?: number;
}

/** Samples drawn unless their number is given. */
export const defaultResamples = 2000;
const mostDraws = 1e9;

/** Throws where counts or options cannot be used. */
export function checkInterval(
  counts: NpsCounts | WeightedNps,
  options: NpsIntervalOptions | NpsBootstrapOptions,
): void {
  const issues: MetricIssue[] = [];
  const given = Object(counts) as NpsCounts | WeightedNps;
  const isWeighted = "effectiveTotal" in given;
  for (const field of ["promoters", "passives", "detractors"] as const) {
    checkNumber(issues, [field], given[field], { ...count, whole: !isWeighted });
  }
  if (isWeighted) checkNumber(issues, ["effectiveTotal"], given.effectiveTotal, { min: 0, max: count.max });
  checkConfidence(issues, options.confidence ?? 0.95);
  checkChoice(issues, "method", options.method ?? "adjustedWald", ["adjustedWald", "wald", "score", "bootstrap"]);
  throwIfAny(issues);
  if (options.method === "bootstrap") checkBootstrap(issues, given, options);
  throwIfAny(issues);
}

function checkBootstrap(
  issues: MetricIssue[],
  counts: NpsCounts | WeightedNps,
  { random, resamples = defaultResamples }: NpsBootstrapOptions,
): void {
  if ("effectiveTotal" in counts) {
    issues.push(makeIssue("inconsistent", ["method"], "another method for weighted answers", "bootstrap"));
  }
  if (typeof random !== "function") {
    issues.push(makeIssue("required", ["random"], "a source of random numbers", random));
  }
  const total = counts.promoters + counts.passives + counts.detractors;
  const most = Math.min(1e6, Math.floor(mostDraws / Math.max(1, total)));
  checkNumber(issues, ["resamples"], resamples, { min: 100, max: most, whole: true });
}
