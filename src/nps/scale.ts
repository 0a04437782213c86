import { checkNumber } from "../core/check.ts";
import type { IssueSink } from "../core/issues.ts";

/** The answers that a question allows: the whole numbers from one bound to the other, within −1000 and 1000. */
export interface AnswerScale {
  /** The least answer. */
  readonly min: number;
  /** The greatest answer. */
  readonly max: number;
}

/** A scale of answers and where its categories are cut: min ≤ detractorTo < promoterFrom ≤ max. */
export interface NpsScale extends AnswerScale {
  /** The greatest answer of a detractor. */
  readonly detractorTo: number;
  /** The least answer of a promoter. */
  readonly promoterFrom: number;
}

/** The scale of the Net Promoter Score, which applies unless another is given. */
export const standardScale: NpsScale = { min: 0, max: 10, detractorTo: 6, promoterFrom: 9 };

/** Notes an issue for the first bound or cut-point that cannot be used. */
export function checkScale(issues: IssueSink, scale: NpsScale): void {
  checkCuts(issues, scale, { min: 0, detractorTo: 0, promoterFrom: 1, max: 0 });
}

/** Notes an issue for the first field that is not at least so far above the one before. */
export function checkCuts<Scale extends AnswerScale>(
  issues: IssueSink,
  scale: Scale,
  gaps: Readonly<Record<keyof Scale, number>>,
): void {
  let least = -1000;
  for (const [field, gap] of Object.entries<number>(gaps)) {
    const value = (Object(scale) as Record<string, number>)[field]!;
    if (!checkNumber(issues, ["scale", field], value, { min: least + gap, max: 1000, whole: true })) return;
    least = value;
  }
}
