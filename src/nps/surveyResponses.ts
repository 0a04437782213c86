import { throwIfAny } from "../core/issues.ts";
import { checkChoice } from "../core/check.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { checkTimeZone } from "../core/zone.ts";
import { RowIssues } from "../transactions/rowIssues.ts";
import { groupAnswers } from "./groupAnswers.ts";
import { readSurvey } from "./readSurvey.ts";
import { checkScale, standardScale } from "./scale.ts";
import type { SurveyOptions, SurveyResponses, SurveyRow } from "./survey.ts";

/**
 * Builds the table of answers that survey metrics read, from rows: one row per answer.
 *
 * All checking happens here, once. An ISO string without an offset is local to `timeZone`. Whoever answered several times
 * has several answers; which of them count is an option of each metric. A row that repeats another in all its fields is
 * dropped and counted; two answers of one respondent at one instant that differ are an error of both.
 *
 * @param rows - The answers, in any order.
 * @param options - Scale, time zone, attributes, and what to do with bad rows.
 * @returns The table; rows that were set aside stand in `rejected`, what became of the others in `diagnostics`.
 * @throws {@link MetricError} when an option cannot be used, or naming row, field and value of each bad row, unless
 * `onInvalid` is `"collect"`.
 * @example
 * ```ts
 * const responses = surveyResponses([
 *   { respondentId: "Zoë", score: 9, at: "2024-03-01", country: "AT" },
 *   { respondentId: "Max", score: 6, at: "2024-03-02", country: "DE" },
 *   { respondentId: "Zoë", score: 7, at: "2024-02-01" },
 * ]);
 * responses.respondentIds; //=> ["Zoë", "Max"]
 * Array.from(responses.score); //=> [7, 9, 6]
 * responses.attributes["country"]; //=> [null, "AT", "DE"]
 * ```
 */
export function surveyResponses(rows: Iterable<SurveyRow>, options: SurveyOptions = {}): SurveyResponses {
  const { scale = standardScale, timeZone = "UTC", onInvalid = "throw", attributes } = options;
  const problems: MetricIssue[] = [];
  checkScale(problems, scale);
  checkChoice(problems, "onInvalid", onInvalid, ["throw", "collect"]);
  throwIfAny(problems);
  checkTimeZone(timeZone);
  const issues = new RowIssues(onInvalid);
  const read = readSurvey(rows, scale, timeZone, attributes, issues);
  const grouped = groupAnswers(read, issues);
  const rejected = issues.settle();
  const { rowsRead } = read;
  const { duplicatesDropped, ...columns } = grouped;
  const diagnostics = { rowsRead, rowsRejected: rejected.length, duplicatesDropped };
  return { kind: "surveyResponses", scale, timeZone, ...columns, rejected, diagnostics };
}
