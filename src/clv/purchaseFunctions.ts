import { checkNumber, count, type NumberRange } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { distinctHistories } from "./distinctHistories.ts";
import { type KnownFamilies, type OpenModel, openModel } from "./openModel.ts";
import type { FutureWhileAlive, PurchaseHistory } from "./purchaseFamily.ts";
import type { PurchaseKind, PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";
import { checkHistory, checkTimeUnit, longest, readSummary } from "./readSummary.ts";

/** The horizons and times that are taken. */
export const time: NumberRange = { min: 0, max: longest };

/** The discount rates per unit of time that are taken. */
export const discountRate: NumberRange = { min: 0, max: 1e3 };

/** How purchases to come are discounted. */
export interface DiscountOptions {
  /** Continuous discount rate δ per unit of time: money after t is worth e^−δt now. */
  readonly continuousDiscountRate: number;
  /** How far ahead purchases count, in units of time; without end unless given. */
  readonly horizon?: number;
}

/** What is known of a customer who is new. */
export const newCustomer: PurchaseHistory = { frequency: 0, recency: 0, age: 0 };

/** What models of some families can answer: each public function is one of these, with all families. */
export interface PurchaseFunctions<Kind extends PurchaseKind> {
  readonly logLikelihood: (model: PurchaseModel<Kind>, summary: PurchaseSummary) => number;
  readonly probabilityAlive: (model: PurchaseModel<Kind>, customer: PurchaseHistory) => number;
  readonly expectedPurchases: (model: PurchaseModel<Kind>, customer: PurchaseHistory, horizon: number) => number;
  readonly expectedPurchasesNewCustomer: (model: PurchaseModel<Kind>, horizon: number) => number;
  readonly purchaseDistribution: (
    model: PurchaseModel<Kind>,
    horizon: number,
    count: number,
    customer?: PurchaseHistory,
  ) => number;
  readonly discountedExpectedPurchases: (
    model: PurchaseModel<Kind>,
    customer: PurchaseHistory,
    options: DiscountOptions,
  ) => number | null;
  readonly timeToNextPurchase: (
    model: PurchaseModel<Kind>,
    customer: PurchaseHistory,
    probability: number,
  ) => number | null;
}

/** Makes these functions for some families. */
export function purchaseFunctions<Kind extends PurchaseKind>(families: KnownFamilies<Kind>): PurchaseFunctions<Kind> {
  /** Checks a question about a customer, then asks it: of the probability of being alive and of what is to come if so. */
  function ask<Answer>(
    model: PurchaseModel<Kind>,
    customer: PurchaseHistory,
    numbers: readonly (readonly [name: string, value: unknown, range: NumberRange])[],
    answer: (alive: number, future: FutureWhileAlive) => Answer,
  ): Answer {
    const issues: MetricIssue[] = [];
    const open = openModel(issues, families, model);
    checkHistory(issues, ["customer"], customer);
    for (const [name, value, range] of numbers) checkNumber(issues, [name], value, range);
    throwIfAny(issues);
    const { family, parameters } = open!;
    const future = family.whileAlive(parameters, customer.frequency, customer.age);
    return answer(family.probabilityAlive(parameters, customer), future);
  }

  const expectedPurchases = (model: PurchaseModel<Kind>, customer: PurchaseHistory, horizon: number): number =>
    ask(model, customer, [["horizon", horizon, time]], (alive, future) => {
      return horizon === 0 ? 0 : alive * future.expectedPurchases(horizon);
    });

  return {
    logLikelihood: (model, summary) => {
      const issues: MetricIssue[] = [];
      const open: OpenModel | null = openModel(issues, families, model);
      throwIfAny(issues);
      const read = readSummary(summary);
      checkTimeUnit(issues, model.timeUnit, read.timeUnit);
      throwIfAny(issues);
      return open!.family.sumLogLikelihood(open!.parameters, distinctHistories(read)).value;
    },
    probabilityAlive: (model, customer) => ask(model, customer, [], (alive) => alive),
    expectedPurchases,
    expectedPurchasesNewCustomer: (model, horizon) => expectedPurchases(model, newCustomer, horizon),
    purchaseDistribution: (model, horizon, purchases, customer = newCustomer) =>
      ask(
        model,
        customer,
        [
          ["horizon", horizon, time],
          ["count", purchases, count],
        ],
        (alive, future) => {
          if (horizon === 0) return purchases === 0 ? 1 : 0;
          return alive * future.countProbability(horizon, purchases) + (purchases === 0 ? 1 - alive : 0);
        },
      ),
    discountedExpectedPurchases: (model, customer, { continuousDiscountRate: rate, horizon }) =>
      ask(
        model,
        customer,
        [
          ["continuousDiscountRate", rate, discountRate],
          ["horizon", horizon ?? 0, time],
        ],
        (alive, future) => {
          if (horizon === 0 || alive === 0) return 0;
          const total = future.discountedPurchases(rate, horizon ?? Infinity);
          return total === null ? null : alive * total;
        },
      ),
    timeToNextPurchase: (model, customer, probability) =>
      ask(model, customer, [["probability", probability, { min: 0, max: 1 }]], (alive, future) => {
        return timeUntil((horizon) => alive * (1 - future.countProbability(horizon, 0)), probability);
      }),
  };
}

/** When a rising function reaches a level, by halving; `null` where it does not within the longest time. */
function timeUntil(rising: (horizon: number) => number, level: number): number | null {
  if (level === 0) return 0;
  if (!(rising(longest) >= level)) return null;
  let [early, late] = [0, longest];
  for (let step = 0; step < 200 && late - early > 1e-15 * late; step++) {
    const middle = late > 4 * early + 1e-12 ? Math.sqrt(Math.max(early, 1e-12) * late) : (early + late) / 2;
    if (rising(middle) >= level) late = middle;
    else early = middle;
  }
  return late;
}
