import { checkNumber, share as shareOfOne } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { crossingTime } from "./crossingTime.ts";
import type { SurvivalReason } from "./observation.ts";

/** What a quantile is read from: a curve of `kaplanMeier`, also one back from its JSON. */
export type QuantileCurve = Readonly<Record<"time" | "survival" | "lower" | "upper", ArrayLike<number | null>>>;

/** A time by which a share of the subjects have had the event. */
export interface SurvivalQuantile {
  /** The share. */
  readonly share: number;
  /** The time; `null` where the curve does not fall so far. */
  readonly value: number | null;
  /** Lower confidence bound, where the lower bound of the curve crosses; `null` where it does not. */
  readonly lower: number | null;
  /** Upper confidence bound, where the upper bound of the curve crosses; `null` where it does not. */
  readonly upper: number | null;
  /** Why there is no value; `null` where there is one. */
  readonly reason: SurvivalReason | null;
}

/**
 * The time by which a share of the subjects have had the event: with the share ½ the median, with ¼ the time that three
 * quarters survive.
 *
 * It is the first time at which the curve is at 1 − share or below; where the curve is flat at that level, the middle of
 * the stretch. The bounds are read off the curve's own bounds in the same way (Brookmeyer and Crowley).
 *
 * @param curve - A result of {@link kaplanMeier}.
 * @param share - Share with the event, 0 to 1.
 * @throws {@link MetricError} when the share is no share of one.
 * @see [brookmeyer-crowley-1982] in docs/references.md
 * @example
 * ```ts
 * const curve = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, event: true })));
 * quantileSurvival(curve, 0.5).value; //=> 2.5
 * quantileSurvival(curve, 0.7).value; //=> 3
 * ```
 */
export function quantileSurvival(curve: QuantileCurve, share: number): SurvivalQuantile {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["share"], share, shareOfOne);
  throwIfAny(issues);
  const times = curve.time as ArrayLike<number>; // a time is never missing
  if (times.length === 0) return { share, value: null, lower: null, upper: null, reason: "emptyBase" };
  if (share === 0) return { share, value: 0, lower: 0, upper: 0, reason: null };
  const value = crossingTime(times, curve.survival, 1 - share);
  const lower = crossingTime(times, curve.lower, 1 - share);
  const upper = crossingTime(times, curve.upper, 1 - share);
  return { share, value, lower, upper, reason: value === null ? "censored" : null };
}
