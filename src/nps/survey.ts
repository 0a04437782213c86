import type { Instant } from "../core/instant.ts";
import type { RejectedRow } from "../transactions/log.ts";
import type { NpsScale } from "./scale.ts";

/** One answer to the survey question. */
export interface SurveyAnswer {
  /** Who answered; kept as `String(respondentId)`. */
  readonly respondentId: string | number | bigint;
  /** The answer, a whole number of the scale. */
  readonly score: number;
  /** When. */
  readonly at: Instant;
}

/** An answer with attributes, such as a country or a plan: text, numbers or booleans, which are kept as text. */
export type SurveyRow = SurveyAnswer | (SurveyAnswer & Readonly<Record<string, SurveyValue>>);

/** What a field of a row can hold. */
export type SurveyValue = string | number | bigint | boolean | Date | null | undefined;

/** How rows become a table of answers. */
export interface SurveyOptions {
  /** Another scale than 0 to 10, with its cut-points. */
  readonly scale?: NpsScale;
  /** IANA zone of local days and of ISO strings without an offset; UTC unless given. */
  readonly timeZone?: string;
  /** Whether a bad row throws (the default) or is kept aside in `rejected`. */
  readonly onInvalid?: "throw" | "collect";
  /** The fields to keep as attributes; all that the rows have unless given. */
  readonly attributes?: readonly string[];
}

/** What became of the rows. */
export interface SurveyDiagnostics {
  /** Rows read. */
  readonly rowsRead: number;
  /** Rows kept aside in `rejected`. */
  readonly rowsRejected: number;
  /** Rows dropped because they repeat another: the same respondent, instant, answer and attributes. */
  readonly duplicatesDropped: number;
}

/**
 * Answers to a survey, checked, grouped by respondent and ordered by time.
 *
 * Respondent `r` is `respondentIds[r]` and gave the answers from `respondentStart[r]` up to `respondentStart[r + 1]`,
 * earliest first.
 */
export interface SurveyResponses {
  /** Always `"surveyResponses"`. */
  readonly kind: "surveyResponses";
  /** The scale of the answers. */
  readonly scale: NpsScale;
  /** IANA zone that local days are taken in. */
  readonly timeZone: string;
  /** Respondents by code. */
  readonly respondentIds: readonly string[];
  /** First answer of each respondent, and the number of answers last. */
  readonly respondentStart: Uint32Array;
  /** The answers. */
  readonly score: Float64Array;
  /** When, in epoch milliseconds. */
  readonly at: Float64Array;
  /** Attributes of the answers, by name; `null` where an answer has none. */
  readonly attributes: Readonly<Record<string, readonly (string | null)[]>>;
  /** Rows that could not be used, under `onInvalid: "collect"`. */
  readonly rejected: readonly RejectedRow[];
  /** What became of the rows. */
  readonly diagnostics: SurveyDiagnostics;
}
