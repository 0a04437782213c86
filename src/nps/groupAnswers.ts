import { sortOrder } from "../numeric/sortOrder.ts";
import type { RowIssues } from "../transactions/rowIssues.ts";
import type { ReadSurvey } from "./readSurvey.ts";
import type { SurveyResponses } from "./survey.ts";

/** Answers by respondent and time. */
interface GroupedAnswers extends Pick<
  SurveyResponses,
  "respondentIds" | "respondentStart" | "score" | "at" | "attributes"
> {
  readonly duplicatesDropped: number;
}

/** Groups answers by respondent and orders them by time; repeats are dropped, and contradictions are issues. */
export function groupAnswers(read: ReadSurvey, issues: RowIssues): GroupedAnswers {
  const order = orderByRespondent(read);
  const columns = [...read.attributes.values()];
  const isSame = (a: number, b: number): boolean =>
    read.score[a] === read.score[b] && columns.every((column) => column[a] === column[b]);
  const kept: number[] = [];
  let duplicatesDropped = 0;
  for (let i = 0; i < order.length;) {
    let next = i + 1;
    while (next < order.length && isSimultaneous(read, order[i]!, order[next]!)) next++;
    const repeats = order.slice(i, next);
    if (repeats.every((row) => isSame(row, repeats[0]!))) {
      kept.push(repeats[0]!);
      duplicatesDropped += repeats.length - 1;
    } else {
      for (const row of repeats) {
        const expectation = "one answer of a respondent at one instant";
        issues.add("conflicting_duplicate", read.rowNumbers[row]!, "score", expectation, read.score[row]);
      }
    }
    i = next;
  }
  return { ...takeRows(read, kept), duplicatesDropped };
}

/** Rows by respondent, each one's earliest first. */
function orderByRespondent({ codes, at, respondentIds }: ReadSurvey): Uint32Array {
  const next = new Uint32Array(respondentIds.length + 1);
  for (const code of codes) next[code + 1]! += 1;
  for (let code = 0; code < respondentIds.length; code++) next[code + 1]! += next[code]!;
  const order = new Uint32Array(codes.length);
  for (const row of sortOrder(at)) order[next[codes[row]!]!++] = row;
  return order;
}

function isSimultaneous({ codes, at }: ReadSurvey, a: number, b: number): boolean {
  return codes[a] === codes[b] && at[a] === at[b];
}

/** The columns of rows that are ordered by respondent; who has none is left out. */
function takeRows({ codes, score, at, respondentIds, attributes }: ReadSurvey, rows: readonly number[]) {
  const isFirst = rows.map((row, i) => codes[row] !== codes[rows[i - 1]!]);
  const firsts = Array.from(rows.keys()).filter((i) => isFirst[i]);
  const columns = Array.from(attributes, ([name, column]) => [name, rows.map((row) => column[row]!)] as const);
  return {
    respondentIds: firsts.map((i) => respondentIds[codes[rows[i]!]!]!),
    respondentStart: Uint32Array.from([...firsts, rows.length]),
    score: Float64Array.from(rows, (row) => score[row]!),
    at: Float64Array.from(rows, (row) => at[row]!),
    attributes: Object.fromEntries(columns),
  };
}
