import { readInstant, resolveAsOf } from "../core/asOf.ts";
import {
  type CalendarOptions,
  calendarPeriods,
  type CalendarPeriods,
  checkCalendar,
  periodAt,
} from "../core/calendar.ts";
import { checkConfidence, type ConfidenceOptions } from "../core/confidence.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import { checkDuplicates, countedAnswers, type SelectedAnswers, type SurveySelection } from "./countedAnswers.ts";
import { type NpsWithBounds, scoreGroup } from "./scoreGroup.ts";
import type { SurveyResponses } from "./survey.ts";

/** How a trend is cut. */
export interface NpsTrendOptions extends SurveySelection, ConfidenceOptions, CalendarOptions {
  /** Length of a period. */
  readonly period: PeriodUnit;
}

/** The score of one period. */
export interface NpsTrendPoint extends NpsWithBounds {
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Whether all of the period lies in the window. */
  readonly complete: boolean;
}

/** Scores by period. */
export interface NpsTrend extends SelectedAnswers {
  /** Always `"npsTrend"`. */
  readonly kind: "npsTrend";
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** Coverage of the intervals. */
  readonly confidence: number;
  /** The periods, from that of `from` or of the first answer to that of `asOf`. */
  readonly points: readonly NpsTrendPoint[];
}

/**
 * Net Promoter Score by calendar period, with an interval per point.
 *
 * Periods do not overlap, so that each point stands on answers of its own. A respondent who answered in several periods
 * counts in each, and within one by the policy for duplicates. A period without answers has no score.
 *
 * @param responses - Answers.
 * @param options - Length of a period, which answers count, and the coverage of intervals (adjusted Wald).
 * @throws {@link MetricError} when an option is missing or cannot be used.
 * @example
 * ```ts
 * const responses = surveyResponses([
 *   { respondentId: "Zoë", score: 6, at: "2024-01-20" },
 *   { respondentId: "Zoë", score: 9, at: "2024-03-01" },
 *   { respondentId: "Max", score: 8, at: "2024-03-02" },
 * ]);
 * const { points } = npsTrend(responses, { asOf: "2024-03-31", period: "month" });
 * points.map(({ label, score }) => [label, score]); //=> [["2024-01", -100], ["2024-02", null], ["2024-03", 50]]
 * ```
 */
export function npsTrend(responses: SurveyResponses, options: NpsTrendOptions): NpsTrend {
  const { confidence = 0.95, duplicates = "latest", period } = options;
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", period, options);
  checkConfidence(issues, confidence);
  checkDuplicates(issues, duplicates);
  throwIfAny(issues);
  const { end } = resolveAsOf(options.asOf, responses.timeZone);
  const start = startOf(responses, options, end);
  const periods = start === null ? null : calendarPeriods(period, start, end - 1, responses.timeZone, options);
  const periodOf = (instant: number): number => periodAt(periods!, instant); // asked about answers alone
  const { rows, selected } = countedAnswers(responses, options, periodOf);
  const scores: number[][] = Array.from({ length: periods?.count ?? 0 }, () => []);
  for (const row of rows) scores[periodOf(responses.at[row]!)]!.push(responses.score[row]!);
  const from = options.from === undefined ? -Infinity : start!;
  return {
    kind: "npsTrend",
    period,
    timeZone: responses.timeZone,
    confidence,
    ...selected,
    points: scores.map((group, i) => ({
      ...place(periods!, i, from, end),
      ...scoreGroup(group, responses.scale, confidence),
    })),
  };
}

/** Where the first period is; `null` where there is none. */
function startOf({ at, timeZone }: SurveyResponses, { from }: SurveySelection, end: number): number | null {
  if (from !== undefined) return Math.min(end - 1, readInstant("from", from, timeZone));
  const earliest = at.reduce((least, instant) => Math.min(least, instant), end);
  return earliest < end ? earliest : null;
}

function place({ labels, starts }: CalendarPeriods, i: number, from: number, end: number) {
  const [start, next] = [starts[i]!, starts[i + 1]!];
  return { label: labels[i]!, start: new Date(start).toISOString(), complete: start >= from && next <= end };
}
