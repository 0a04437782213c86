import { checkNumber, count } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { checkAnswer } from "./checkAnswer.ts";
import { categoryOf } from "./npsCategory.ts";
import type { NpsScale } from "./scale.ts";
import { categories, emptyTransitions, type NpsTransitionCounts } from "./transitionCounts.ts";

/** Two answers of one respondent. */
export interface NpsPair {
  /** The first answer. */
  readonly before: number;
  /** The second answer. */
  readonly after: number;
}

/** Respondents by both categories, from their answers or as counted already; throws where either cannot be used. */
export function readPairs(pairs: Iterable<NpsPair> | NpsTransitionCounts, scale: NpsScale): NpsTransitionCounts {
  const issues = new CountedIssues();
  const isList = Symbol.iterator in Object(pairs);
  const counts = isList ? countPairs(issues, pairs as Iterable<NpsPair>, scale) : (pairs as NpsTransitionCounts);
  if (!isList) checkCounts(issues, counts);
  issues.throwIfAny();
  return counts;
}

function countPairs(issues: CountedIssues, pairs: Iterable<NpsPair>, scale: NpsScale): NpsTransitionCounts {
  const counts = emptyTransitions();
  let row = 0;
  for (const pair of pairs) {
    const { before, after } = Object(pair) as NpsPair;
    const isBefore = checkAnswer(issues, ["pairs", row, "before"], before, scale);
    const isAfter = checkAnswer(issues, ["pairs", row, "after"], after, scale);
    if (isBefore && isAfter) counts[categoryOf(before, scale)][categoryOf(after, scale)] += 1;
    row += 1;
  }
  return counts;
}

function checkCounts(issues: CountedIssues, counts: NpsTransitionCounts): void {
  for (const before of categories) {
    const row = Object((Object(counts) as NpsTransitionCounts)[before]) as Record<string, unknown>;
    for (const after of categories) checkNumber(issues, ["pairs", before, after], row[after], count);
  }
}
