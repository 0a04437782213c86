import { checkNumber } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { TimeUnit } from "../transactions/customerSummary.ts";
import { families } from "./families.ts";
import { openModel } from "./openModel.ts";
import { time } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/** What happened to a customer, in the model's unit of time. */
export interface AliveHistoryOptions {
  /** Times of the repeat purchases since the first purchase, ascending. */
  readonly purchases: readonly number[];
  /** The time up to which to look. */
  readonly until: number;
  /** How many steps of time to take up to there; 200 unless given. */
  readonly steps?: number;
}

/** The probability of being alive at one time. */
export interface AlivePoint {
  /** Time since the first purchase. */
  readonly time: number;
  /** Probability of being alive, as seen at that time. */
  readonly probabilityAlive: number;
}

/** How the probability of being alive went. */
export interface AliveHistory {
  /** Always `"aliveHistory"`. */
  readonly kind: "aliveHistory";
  /** Unit of time; `null` where it is not known. */
  readonly timeUnit: TimeUnit | null;
  /** Times of the repeat purchases. */
  readonly purchases: readonly number[];
  /** Points in order of time; at a purchase two, before it and after it. */
  readonly points: readonly AlivePoint[];
}

const mostSteps = 10_000;

/**
 * How the probability that a customer is alive went: it falls through each silence, the faster the more often the
 * customer had bought, and comes back with each purchase.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param options - When the customer bought again, and up to when to look.
 * @returns Points that make a curve.
 * @throws {@link MetricError} when the model or an option cannot be used.
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const { points } = aliveHistory(model, { purchases: [4, 9], until: 39, steps: 3 });
 * points.map(({ time, probabilityAlive }) => [time, probabilityAlive.toFixed(2)]);
 * //=> [[0, "1.00"], [4, "1.00"], [4, "0.75"], [9, "0.63"], [9, "0.81"], [13, "0.71"], [26, "0.41"], [39, "0.24"]]
 * ```
 */
export function aliveHistory(
  model: PurchaseModel,
  { purchases, until, steps = 200 }: AliveHistoryOptions,
): AliveHistory {
  const issues: MetricIssue[] = [];
  const open = openModel(issues, families, model);
  checkNumber(issues, ["until"], until, time);
  checkNumber(issues, ["steps"], steps, { min: 1, max: mostSteps, whole: true });
  if (!Array.isArray(purchases)) issues.push(makeIssue("wrong_type", ["purchases"], "a list of times", purchases));
  else {
    purchases.forEach((at: number, i) => {
      checkNumber(issues, ["purchases", i], at, { min: (purchases[i - 1] as number | undefined) ?? 0, max: until });
    });
  }
  throwIfAny(issues);
  const { family, parameters } = open!;
  const at = (now: number, frequency: number): AlivePoint => {
    const recency = frequency === 0 ? 0 : purchases[frequency - 1]!;
    return { time: now, probabilityAlive: family.probabilityAlive(parameters, { frequency, recency, age: now }) };
  };
  const points: AlivePoint[] = [];
  let frequency = 0;
  for (let step = 0; step <= steps; step++) {
    const now = (until * step) / steps;
    for (; frequency < purchases.length && purchases[frequency]! <= now; frequency++) {
      points.push(at(purchases[frequency]!, frequency), at(purchases[frequency]!, frequency + 1));
    }
    if (points.at(-1)?.time !== now) points.push(at(now, frequency));
  }
  return { kind: "aliveHistory", timeUnit: model.timeUnit, purchases: [...purchases], points };
}
