import { ratio } from "../core/ratio.ts";
import { checkReferrals } from "./checkReferrals.ts";
import { countedAnswers } from "./countedAnswers.ts";
import { categoryOf, type NpsCategory } from "./npsCategory.ts";
import type { SurveyWindow } from "./npsTransitions.ts";
import type { SurveyResponses } from "./survey.ts";
import { byCategory } from "./transitionCounts.ts";

/** What one group of people brought. */
export interface ReferralGroup {
  /** People in the group. */
  readonly respondents: number;
  /** Those of them who brought at least one customer. */
  readonly referrers: number;
  /** Customers brought. */
  readonly referrals: number;
  /** Share of the group who brought at least one; `null` where nobody is in it. */
  readonly referrerShare: number | null;
  /** Customers brought per head; `null` where nobody is in it. */
  readonly referralsPerRespondent: number | null;
}

/** Referrals by NPS category. */
export interface NpsReferrals {
  /** Always `"npsReferrals"`. */
  readonly kind: "npsReferrals";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** The start of the window, ISO 8601 in UTC; `null` for the first answer. */
  readonly from: string | null;
  /** What respondents of each category brought. */
  readonly categories: Readonly<Record<NpsCategory, ReferralGroup>>;
  /** Referrers without an answer in the window. */
  readonly otherReferrers: number;
  /** Customers whom they brought. */
  readonly otherReferrals: number;
}

/**
 * Whether promoters do what they promised: customers brought, by NPS category.
 *
 * A promoter says "I would recommend you"; a referral is a recommendation that worked. Of each respondent the latest answer
 * in the window counts.
 *
 * @param responses - Answers.
 * @param referrals - Customers brought, by referrer: a result of {@link referralCounts}, or a map of your own.
 * @param window - The stretch of time in which answers are taken.
 * @throws {@link MetricError} when an instant or a number of referrals cannot be used.
 * @see [kumar-2010] in docs/references.md
 * @example
 * ```ts
 * const responses = surveyResponses([
 *   { respondentId: "Zoë", score: 9, at: "2024-03-01" },
 *   { respondentId: "Max", score: 10, at: "2024-03-02" },
 * ]);
 * const { categories } = npsReferrals(responses, new Map([["Zoë", 3]]), { asOf: "2024-03-31" });
 * categories.promoter.referrerShare; //=> 0.5
 * categories.promoter.referrals; //=> 3
 * ```
 */
export function npsReferrals(
  responses: SurveyResponses,
  referrals: ReadonlyMap<string, number>,
  window: SurveyWindow,
): NpsReferrals {
  checkReferrals(referrals);
  const { rows, respondents, selected } = countedAnswers(responses, { ...window, duplicates: "latest" });
  const tallies = byCategory(() => ({ respondents: 0, referrers: 0, referrals: 0 }));
  const others = { referrers: 0, referrals: 0 };
  const answered = new Set<string>();
  rows.forEach((row, i) => {
    const id = responses.respondentIds[respondents[i]!]!;
    const brought = referrals.get(id) ?? 0;
    const tally = tallies[categoryOf(responses.score[row]!, responses.scale)];
    tally.respondents += 1;
    if (brought > 0) tally.referrers += 1;
    tally.referrals += brought;
    answered.add(id);
  });
  for (const [id, brought] of referrals) {
    if (answered.has(id) || brought === 0) continue;
    others.referrers += 1;
    others.referrals += brought;
  }
  return {
    kind: "npsReferrals",
    asOf: selected.asOf,
    from: selected.from,
    categories: byCategory((category) => {
      const tally = tallies[category];
      return {
        ...tally,
        referrerShare: ratio(tally.referrers, tally.respondents),
        referralsPerRespondent: ratio(tally.referrals, tally.respondents),
      };
    }),
    otherReferrers: others.referrers,
    otherReferrals: others.referrals,
  };
}
