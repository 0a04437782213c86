import { checkNumber, count } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { countAnswers } from "./countAnswers.ts";
import { type AnswerScale, checkCuts } from "./scale.ts";

/** A scale of answers and the least of them that counts as good. */
export interface TopBoxScale extends AnswerScale {
  /** The least answer that counts. */
  readonly topFrom: number;
}

/** Respondents counted already. */
export interface TopBoxCounts {
  /** Those whose answer counts as good. */
  readonly topCount: number;
  /** All who answered. */
  readonly total: number;
}

/** A share of good answers and what it was computed from. */
export interface TopBoxShare {
  /** Share of one; `null` without answers. */
  readonly rate: number | null;
  /** Answers that count as good. */
  readonly numerator: number;
  /** Answers in all. */
  readonly denominator: number;
}

/** The share of answers from `topFrom` up; throws where an answer, a count or the scale cannot be used. */
export function topBoxShare(responses: Iterable<number> | TopBoxCounts, scale: TopBoxScale): TopBoxShare {
  const { topCount, total } =
    Symbol.iterator in Object(responses)
      ? countTop(responses as Iterable<number>, scale)
      : (Object(responses) as TopBoxCounts);
  const issues: MetricIssue[] = [];
  if (checkNumber(issues, ["total"], total, count))
    checkNumber(issues, ["topCount"], topCount, { ...count, max: total });
  throwIfAny(issues);
  return { rate: ratio(topCount, total), numerator: topCount, denominator: total };
}

function countTop(scores: Iterable<number>, scale: TopBoxScale): TopBoxCounts {
  const issues: MetricIssue[] = [];
  checkCuts(issues, scale, { min: 0, topFrom: 1, max: 0 });
  throwIfAny(issues);
  const counts = countAnswers(scores, scale);
  const sum = (answers: Float64Array): number => answers.reduce((total, n) => total + n, 0);
  return { topCount: sum(counts.subarray(scale.topFrom - scale.min)), total: sum(counts) };
}
