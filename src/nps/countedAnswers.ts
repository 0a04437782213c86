import { readInstant, resolveAsOf } from "../core/asOf.ts";
import { checkChoice } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import type { IssueSink } from "../core/issues.ts";
import type { SurveyResponses } from "./survey.ts";

/** Which answers of one respondent count: the latest (the default), the first, or all. */
export type DuplicatePolicy = "latest" | "first" | "all";

/** Which answers count. */
export interface SurveySelection {
  /** The end of the window: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** The start of the window; the first answer unless given. */
  readonly from?: Instant;
  /** Which answers of one respondent count; the latest unless given. */
  readonly duplicates?: DuplicatePolicy;
}

/** What a selection has left, as results carry it. */
export interface SelectedAnswers {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** The start of the window, ISO 8601 in UTC; `null` for the first answer. */
  readonly from: string | null;
  /** Which answers of one respondent count. */
  readonly duplicates: DuplicatePolicy;
  /** Answers outside the window, left out. */
  readonly outsideWindow: number;
  /** Answers in the window that do not count by the policy. */
  readonly duplicatesDropped: number;
}

/** Notes an issue unless the policy is one. */
export function checkDuplicates(issues: IssueSink, duplicates: unknown): void {
  checkChoice(issues, "duplicates", duplicates, ["latest", "first", "all"]);
}

/** The answers that count, and their respondents. */
interface CountedAnswers {
  /** Rows of the answers, by respondent and time. */
  readonly rows: Uint32Array;
  /** Code of the respondent of each. */
  readonly respondents: Uint32Array;
  readonly selected: SelectedAnswers;
}

/** Picks the answers that count: one per respondent and group, or all of them. A group is a period, where there are any. */
export function countedAnswers(
  { respondentStart, at, timeZone }: SurveyResponses,
  { asOf, from, duplicates = "latest" }: SurveySelection,
  groupOf: (instant: number) => number = () => 0,
): CountedAnswers {
  const { end, asOf: asOfText } = resolveAsOf(asOf, timeZone);
  const start = from === undefined ? -Infinity : readInstant("from", from, timeZone);
  const rows: number[] = [];
  const respondents: number[] = [];
  let seen = 0;
  for (let respondent = 0; respondent + 1 < respondentStart.length; respondent++) {
    let group = NaN;
    for (let row = respondentStart[respondent]!; row < respondentStart[respondent + 1]!; row++) {
      if (at[row]! < start || at[row]! >= end) continue;
      seen += 1;
      const isRepeat = groupOf(at[row]!) === group;
      group = groupOf(at[row]!);
      if (!isRepeat || duplicates === "all") {
        rows.push(row);
        respondents.push(respondent);
      } else if (duplicates === "latest") rows[rows.length - 1] = row;
    }
  }
  return {
    rows: Uint32Array.from(rows),
    respondents: Uint32Array.from(respondents),
    selected: {
      asOf: asOfText,
      from: from === undefined ? null : new Date(start).toISOString(),
      duplicates,
      outsideWindow: at.length - seen,
      duplicatesDropped: seen - rows.length,
    },
  };
}
