import { type IssueSink, makeIssue } from "../core/issues.ts";
import type { AnswerScale } from "./scale.ts";

/** What an answer must be, for messages. */
export function answerExpectation({ min, max }: AnswerScale): string {
  return `a whole number from ${min} to ${max}`;
}

/** Whether a value is an answer of the scale. */
export function isAnswer(value: unknown, { min, max }: AnswerScale): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** Whether a value is an answer of the scale; notes an issue when it is none. */
export function checkAnswer(
  issues: IssueSink,
  path: readonly (string | number)[],
  value: unknown,
  scale: AnswerScale,
): value is number {
  if (isAnswer(value, scale)) return true;
  const isMissing = value === undefined || value === null;
  const code = typeof value === "number" ? "out_of_range" : isMissing ? "required" : "wrong_type";
  issues.push(makeIssue(code, path, answerExpectation(scale), value));
  return false;
}
