import { checkConfidence, type ConfidenceOptions } from "../core/confidence.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { checkDuplicates, countedAnswers, type SelectedAnswers, type SurveySelection } from "./countedAnswers.ts";
import { type NpsWithBounds, scoreGroup } from "./scoreGroup.ts";
import type { SurveyResponses } from "./survey.ts";

/** Which answers count, and the coverage of intervals. */
export interface NpsBySegmentOptions extends SurveySelection, ConfidenceOptions {}

/** The score of one segment. */
export interface NpsSegment extends NpsWithBounds {
  /** Name of the segment; `null` for answers that belong to none. */
  readonly segment: string | null;
}

/** Scores by segment. */
export interface NpsBySegment extends SelectedAnswers {
  /** Always `"npsBySegment"`. */
  readonly kind: "npsBySegment";
  /** The attribute that makes the segments; `null` where they came with the call. */
  readonly attribute: string | null;
  /** Coverage of the intervals. */
  readonly confidence: number;
  /** The segments that have answers, by name; answers that belong to none last. */
  readonly segments: readonly NpsSegment[];
  /** All of them together. */
  readonly overall: NpsWithBounds;
}

/**
 * Net Promoter Score by segment: by an attribute of the answers, or by any sorting of respondents such as the segments of
 * `rfm`.
 *
 * Each segment has an interval of its own. Ten segments are ten chances to see a difference that is none: compare two that
 * you had in mind before, by {@link npsDifference}.
 *
 * @param responses - Answers.
 * @param by - Name of an attribute, which is taken from the answer that counts; or a map from respondent to segment, such
 * as {@link customerAttribute} makes out of a table.
 * @param options - Which answers count, and the coverage of intervals (adjusted Wald).
 * @throws {@link MetricError} when an option cannot be used or no answer has such an attribute.
 * @example
 * ```ts
 * const responses = surveyResponses([
 *   { respondentId: "Zoë", score: 9, at: "2024-03-01", country: "AT" },
 *   { respondentId: "Max", score: 6, at: "2024-03-02", country: "DE" },
 *   { respondentId: "Eva", score: 10, at: "2024-03-02", country: "DE" },
 * ]);
 * const { segments } = npsBySegment(responses, "country", { asOf: "2024-03-31" });
 * segments.map(({ segment, score, total }) => [segment, score, total]); //=> [["AT", 100, 1], ["DE", 0, 2]]
 * ```
 */
export function npsBySegment(
  responses: SurveyResponses,
  by: string | ReadonlyMap<string, string | null>,
  options: NpsBySegmentOptions,
): NpsBySegment {
  const { confidence = 0.95, duplicates = "latest" } = options;
  const segmentOf = segmentReader(responses, by);
  const issues: MetricIssue[] = [];
  checkConfidence(issues, confidence);
  checkDuplicates(issues, duplicates);
  throwIfAny(issues);
  const { rows, respondents, selected } = countedAnswers(responses, options);
  const groups = new Map<string | null, number[]>();
  rows.forEach((row, i) => {
    const segment = segmentOf(row, respondents[i]!);
    const group = groups.get(segment) ?? [];
    groups.set(segment, group);
    group.push(responses.score[row]!);
  });
  const score = (scores: readonly number[]): NpsWithBounds => scoreGroup(scores, responses.scale, confidence);
  const byName = Array.from(groups).sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return {
    kind: "npsBySegment",
    attribute: typeof by === "string" ? by : null,
    confidence,
    ...selected,
    segments: byName.map(([segment, scores]) => ({ segment, ...score(scores) })),
    overall: score(byName.flatMap(([, scores]) => scores)),
  };
}

function segmentReader(
  { attributes, respondentIds }: SurveyResponses,
  by: string | ReadonlyMap<string, string | null>,
): (row: number, respondent: number) => string | null {
  if (typeof by !== "string") return (_, respondent) => by.get(respondentIds[respondent]!) ?? null;
  const column = Object.hasOwn(attributes, by) ? attributes[by] : undefined;
  if (!column && respondentIds.length > 0) {
    const names = Object.keys(attributes).join(", ") || "no attributes";
    throwIfAny([makeIssue("unknown_reference", ["by"], `one of ${names}`, by)]);
  }
  return (row) => column![row]!;
}
