import { daysPer } from "../transactions/customerSummary.ts";
import type { OpenModel } from "./openModel.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import { newCustomer } from "./purchaseFunctions.ts";
import type { CalibrationSplit } from "./splitCalibration.ts";

/** Repeat purchases of one week, as they were and as a model expects them. */
export interface ValidatedWeek {
  /** Its last day, or with `grain: "week"` its first. */
  readonly label: string;
  /** Time of its end since the end of calibration, in time units. */
  readonly time: number;
  /** Whether it lies in the holdout. */
  readonly isHoldout: boolean;
  /** Repeat purchases in it. */
  readonly actual: number;
  /** How many the model expects in it. */
  readonly expected: number;
  /** Repeat purchases up to its end. */
  readonly cumulativeActual: number;
  /** How many the model expects up to its end. */
  readonly cumulativeExpected: number;
}

/** Adds up, week by week, what a model expects of new customers from the day of their first purchase on. */
export function trackWeeks(
  { family, parameters }: OpenModel<PurchaseFamily>,
  age: Float64Array,
  split: CalibrationSplit,
): ValidatedWeek[] {
  const unitDays = daysPer[split.timeUnit];
  const alive = family.probabilityAlive(parameters, newCustomer);
  const future = family.whileAlive(parameters, newCustomer.frequency, newCustomer.age);
  const customersByAge = new Map<number, number>(); // ages are whole days, and so is what lies between them and a week's end
  for (const own of age) {
    const days = Math.round(own * unitDays);
    customersByAge.set(days, (customersByAge.get(days) ?? 0) + 1);
  }
  const known = new Map<number, number>();
  const expectedWithin = (days: number): number => {
    const found = known.get(days) ?? alive * future.expectedPurchases(days / unitDays);
    known.set(days, found);
    return found;
  };
  let [cumulativeActual, cumulativeExpected] = [0, 0];
  return [...split.weeks].map(({ label, time, purchases }) => {
    const end = Math.round(time * unitDays);
    let total = 0;
    for (const [days, customers] of customersByAge) if (days + end > 0) total += customers * expectedWithin(days + end);
    const expected = total - cumulativeExpected;
    cumulativeActual += purchases;
    cumulativeExpected = total;
    return { label, time, isHoldout: time > 0, actual: purchases, expected, cumulativeActual, cumulativeExpected };
  });
}
