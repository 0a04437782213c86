import { instantReader } from "../core/instant.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import { readRowInstant } from "../transactions/readRowInstant.ts";
import type { RowIssues } from "../transactions/rowIssues.ts";
import { AttributeReader } from "./attributeReader.ts";
import { answerExpectation, isAnswer } from "./checkAnswer.ts";
import type { NpsScale } from "./scale.ts";
import type { SurveyRow } from "./survey.ts";

/** Answers as they came, the bad ones left out. */
export interface ReadSurvey {
  /** Rows in the input, the bad ones included. */
  readonly rowsRead: number;
  /** Number in the input of each row here. */
  readonly rowNumbers: readonly number[];
  readonly respondentIds: readonly string[];
  readonly codes: readonly number[];
  readonly score: readonly number[];
  readonly at: Float64Array;
  readonly attributes: ReadonlyMap<string, readonly (string | null)[]>;
}

/** Reads and checks the rows in one loop. */
export function readSurvey(
  rows: Iterable<SurveyRow>,
  scale: NpsScale,
  timeZone: string,
  names: readonly string[] | undefined,
  issues: RowIssues,
): ReadSurvey {
  const instantOf = instantReader(timeZone);
  const respondents = new CustomerEncoder("respondentId");
  const attributes = new AttributeReader(names);
  const rowNumbers: number[] = [];
  const codes: number[] = [];
  const score: number[] = [];
  const at: number[] = [];
  let rowsRead = 0;
  for (const input of rows as Iterable<SurveyRow | null>) {
    const row = rowsRead++;
    if (!issues.isObject(row, input)) continue;
    const code = respondents.read(input.respondentId, row, issues);
    const isScore = isAnswer(input.score, scale);
    if (!isScore) issues.addMissingOr("out_of_range", row, "score", answerExpectation(scale), input.score);
    const instant = readRowInstant(instantOf, input.at, row, issues);
    const hasAttributes = attributes.check(input, row, issues);
    if (code < 0 || !isScore || Number.isNaN(instant) || !hasAttributes) continue;
    attributes.write(input, rowNumbers.length);
    rowNumbers.push(row);
    codes.push(code);
    score.push(input.score);
    at.push(instant);
  }
  return {
    rowsRead,
    rowNumbers,
    respondentIds: respondents.ids,
    codes,
    score,
    at: Float64Array.from(at),
    attributes: attributes.columns(rowNumbers.length),
  };
}
