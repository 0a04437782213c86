import { checkChoice, checkNumber, count, type NumberRange } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { checkAllOpportunities, checkOpportunities, opportunities } from "./checkOpportunities.ts";
import { distinctHistories } from "./distinctHistories.ts";
import { openModel } from "./openModel.ts";
import type { FutureWhileAlive, PurchaseFamily, PurchaseHistory } from "./purchaseFamily.ts";
import type { PurchaseKind, PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";
import { checkHistory, checkTimeUnit, longest, readSummary } from "./readSummary.ts";
import { opportunitiesUntil, timeUntil } from "./timeUntil.ts";

/** The horizons and times that are taken. */
export const time: NumberRange = { min: 0, max: longest };

/** The discount rates per unit of time that are taken. */
export const discountRate: NumberRange = { min: 0, max: 1e3 };

/** How purchases to come are discounted: in continuous time, or for BG/BB by opportunity. */
export type DiscountOptions = ContinuousDiscountOptions | PeriodDiscountOptions;

/** How purchases to come are discounted in continuous time. */
export interface ContinuousDiscountOptions {
  /** Continuous discount rate δ per unit of time: money after t is worth e^−δt now. */
  readonly continuousDiscountRate: number;
  /** How far ahead purchases count, in units of time; without end unless given. */
  readonly horizon?: number;
}

/** How purchases to come are discounted where time counts opportunities. */
export interface PeriodDiscountOptions {
  /** Discount rate d per opportunity: money at the next one is worth 1 / (1 + d) now. */
  readonly discountRatePerPeriod: number;
  /** How many opportunities ahead purchases count; without end unless given. */
  readonly horizon?: number;
}

/** Which moment a customer of BG/BB is alive at. */
export interface AliveOptions {
  /** The last opportunity seen, `"n"`, or the one after it, `"n+1"`, as in other packages and unless given. */
  readonly at?: "n" | "n+1";
}

/** What is known of a customer who is new. */
export const newCustomer: PurchaseHistory = { frequency: 0, recency: 0, age: 0 };

/** What models of some families can answer: each public function is one of these, with all families. */
export interface PurchaseFunctions<Kind extends PurchaseKind> {
  readonly logLikelihood: (model: PurchaseModel<Kind>, summary: PurchaseSummary) => number;
  readonly probabilityAlive: (model: PurchaseModel<Kind>, customer: PurchaseHistory, options?: AliveOptions) => number;
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
export function purchaseFunctions<Kind extends PurchaseKind>(
  families: Readonly<Record<Kind, PurchaseFamily>>,
): PurchaseFunctions<Kind> {
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
    const isDiscrete = open?.family.isDiscrete;
    if (isDiscrete) checkOpportunities(issues, ["customer"], Object(customer) as PurchaseHistory);
    for (const [name, value, range] of numbers) {
      checkNumber(issues, [name], value, isDiscrete && range === time ? opportunities : range);
    }
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
      const open = openModel(issues, families, model);
      throwIfAny(issues);
      const read = readSummary(summary);
      if (open!.family.isDiscrete) checkAllOpportunities(read);
      checkTimeUnit(issues, model.timeUnit, read.timeUnit);
      throwIfAny(issues);
      return open!.family.sumLogLikelihood(distinctHistories(read))(open!.parameters).value;
    },
    probabilityAlive: (model, customer, { at = "n+1" } = {}) => {
      const issues: MetricIssue[] = [];
      checkChoice(issues, "at", at, ["n", "n+1"]);
      throwIfAny(issues);
      return ask(model, customer, [], (alive, future) => (at === "n" ? alive : reportedAlive(alive, future)));
    },
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
    discountedExpectedPurchases: (model, customer, options) => {
      const { kind } = Object(model) as PurchaseModel<Kind>;
      const isDiscrete = Object.hasOwn(families, kind) && families[kind].isDiscrete;
      const name = isDiscrete ? "discountRatePerPeriod" : "continuousDiscountRate";
      const { [name]: rate, horizon } = options as Partial<ContinuousDiscountOptions & PeriodDiscountOptions>;
      return ask(
        model,
        customer,
        [
          [name, rate, discountRate],
          ["horizon", horizon ?? 0, time],
        ],
        (alive, future) => {
          if (horizon === 0 || alive === 0) return 0;
          const total = future.discountedPurchases(isDiscrete ? Math.log1p(rate!) : rate!, horizon ?? Infinity);
          return total === null ? null : alive * total;
        },
      );
    },
    timeToNextPurchase: (model, customer, probability) =>
      ask(model, customer, [["probability", probability, { min: 0, max: 1 }]], (alive, future) => {
        const until = future.aliveAtNext === undefined ? timeUntil : opportunitiesUntil;
        return until((horizon) => alive * (1 - future.countProbability(horizon, 0)), probability);
      }),
  };
}

/** The probability of being alive as it is reported: where time counts opportunities, at the next one. */
export function reportedAlive(alive: number, { aliveAtNext = 1 }: FutureWhileAlive): number {
  return alive * aliveAtNext;
}
