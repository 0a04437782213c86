import { readInstant, resolveAsOf } from "../core/asOf.ts";
import type { Instant } from "../core/instant.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import { ratio } from "../core/ratio.ts";
import { countedAnswers } from "./countedAnswers.ts";
import { categoryOf, type NpsCategory } from "./npsCategory.ts";
import type { SurveyResponses } from "./survey.ts";
import { byCategory, categories, emptyTransitions, type NpsTransitionCounts } from "./transitionCounts.ts";

/** A stretch of time in which answers are taken. */
export interface SurveyWindow {
  /** Its start; the first answer unless given. */
  readonly from?: Instant;
  /** Its end: a date counts through the end of that local day. */
  readonly asOf: Instant;
}

/** A window of answers, as it was read. */
export interface TransitionWindow {
  /** Its start, ISO 8601; `null` where it has none. */
  readonly from: string | null;
  /** The moment that it was seen from. */
  readonly asOf: string;
}

/** How respondents moved between categories. */
export interface NpsTransitions {
  /** Always `"npsTransitions"`. */
  readonly kind: "npsTransitions";
  /** The first window. */
  readonly before: TransitionWindow;
  /** The second window. */
  readonly after: TransitionWindow;
  /** Respondents by category in the first window and in the second: `counts.passive.promoter` became promoters. */
  readonly counts: NpsTransitionCounts;
  /** Of those in a category in the first window, the shares in each in the second; `null` where there were none. */
  readonly shares: Readonly<Record<NpsCategory, Readonly<Record<NpsCategory, number | null>>>>;
  /** Respondents who answered in both windows. */
  readonly total: number;
  /** Respondents who answered in the first window alone. */
  readonly onlyBefore: number;
  /** Respondents who answered in the second window alone. */
  readonly onlyAfter: number;
}

/**
 * How the same respondents moved between categories from one survey to the next: a matrix whose rows sum to one.
 *
 * Of each respondent the latest answer in either window counts. `counts` is what {@link npsPairedDifference} takes.
 *
 * @param responses - Answers.
 * @param before - The first window.
 * @param after - The second window, which must begin after the first has ended.
 * @throws {@link MetricError} when an instant cannot be read or the windows overlap.
 * @example
 * ```ts
 * const responses = surveyResponses([
 *   { respondentId: "Zoë", score: 8, at: "2024-01-20" },
 *   { respondentId: "Max", score: 7, at: "2024-01-21" },
 *   { respondentId: "Zoë", score: 9, at: "2024-03-01" },
 *   { respondentId: "Max", score: 7, at: "2024-03-02" },
 * ]);
 * const quarter = { from: "2024-02-01", asOf: "2024-04-30" };
 * const { counts, shares } = npsTransitions(responses, { asOf: "2024-01-31" }, quarter);
 * counts.passive; //=> { detractor: 0, passive: 1, promoter: 1 }
 * shares.passive.promoter; //=> 0.5
 * ```
 */
export function npsTransitions(
  responses: SurveyResponses,
  before: SurveyWindow,
  after: Required<SurveyWindow>,
): NpsTransitions {
  const first = countedAnswers(responses, { ...before, duplicates: "latest" });
  const second = countedAnswers(responses, { ...after, duplicates: "latest" });
  const { timeZone, score, scale } = responses;
  const start = after.from === undefined ? -Infinity : readInstant("from", after.from, timeZone);
  if (start < resolveAsOf(before.asOf, timeZone).end) {
    throwIfAny([makeIssue("inconsistent", ["after", "from"], `a start after ${first.selected.asOf}`, after.from)]);
  }
  const earlier = new Map(Array.from(first.respondents, (respondent, i) => [respondent, first.rows[i]!]));
  const counts = emptyTransitions();
  let total = 0;
  second.respondents.forEach((respondent, i) => {
    const row = earlier.get(respondent);
    if (row === undefined) return;
    counts[categoryOf(score[row]!, scale)][categoryOf(score[second.rows[i]!]!, scale)] += 1;
    total += 1;
  });
  return {
    kind: "npsTransitions",
    before: { from: first.selected.from, asOf: first.selected.asOf },
    after: { from: second.selected.from, asOf: second.selected.asOf },
    counts,
    shares: byCategory((category) => sharesOf(counts[category])),
    total,
    onlyBefore: first.rows.length - total,
    onlyAfter: second.rows.length - total,
  };
}

function sharesOf(row: Readonly<Record<NpsCategory, number>>): Record<NpsCategory, number | null> {
  const total = categories.reduce((sum, category) => sum + row[category], 0);
  return byCategory((category) => ratio(row[category], total));
}
