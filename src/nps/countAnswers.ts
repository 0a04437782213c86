import { CountedIssues } from "../core/countedIssues.ts";
import { checkAnswer } from "./checkAnswer.ts";
import type { AnswerScale } from "./scale.ts";

/** How often each answer of the scale was given, the least first; throws where an answer is none of the scale. */
export function countAnswers(scores: Iterable<number>, scale: AnswerScale): Float64Array {
  const { min, max } = scale;
  const counts = new Float64Array(max - min + 1);
  const issues = new CountedIssues();
  // By index: ten million answers take twice as long through the iterator.
  const answers = Array.isArray(scores) || ArrayBuffer.isView(scores) ? (scores as ArrayLike<number>) : [...scores];
  for (let row = 0; row < answers.length; row++) {
    const score = answers[row]!;
    if (Number.isInteger(score) && score >= min && score <= max) counts[score - min]! += 1;
    else checkAnswer(issues, ["scores", row], score, scale); // a call for each of ten million would take twice as long
  }
  issues.throwIfAny();
  return counts;
}
