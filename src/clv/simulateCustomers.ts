import { checkNumber } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import { opportunities } from "./checkOpportunities.ts";
import { families } from "./families.ts";
import { openModel } from "./openModel.ts";
import { time } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";
import type { SummaryMeta, SummaryRow } from "./purchaseSummary.ts";

/** Whom to simulate. */
export interface SimulationOptions {
  /** How many customers. */
  readonly customers: number;
  /** Time from first purchase to the end of observation, in the model's unit: one for all, or one for each. */
  readonly age: number | ArrayLike<number>;
  /** A source of random numbers, such as `seededRandom(7)`. */
  readonly random: RandomSource;
}

/**
 * Draws customers at random from a model: their rates and dropout first, then their purchases in continuous time.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param options - How many customers, of what age, and the source of random numbers.
 * @returns A table like that of `customerSummary`, without amounts.
 * @throws {@link MetricError} when the model or an option cannot be used.
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const base = simulateCustomers(model, { customers: 10_000, age: 52, random: seededRandom(7) });
 * const mean = base.columns.frequency.reduce((sum, x) => sum + x) / base.length;
 * [mean.toFixed(1), expectedPurchasesNewCustomer(model, 52).toFixed(1)]; //=> ["1.4", "1.4"]
 * ```
 */
export function simulateCustomers(
  model: PurchaseModel,
  { customers, age, random }: SimulationOptions,
): Table<SummaryRow, SummaryMeta> {
  const issues: MetricIssue[] = [];
  const open = openModel(issues, families, model);
  const ages = open?.family.isDiscrete ? opportunities : time;
  const isCount = checkNumber(issues, ["customers"], customers, { min: 0, max: 1e8, whole: true });
  if (typeof random !== "function")
    issues.push(makeIssue("required", ["random"], "a source of random numbers", random));
  if (typeof age !== "object" || age === null) checkNumber(issues, ["age"], age, ages);
  else if (isCount && age.length !== customers) {
    issues.push(makeIssue("length_mismatch", ["age"], `${customers} ages, one for each customer`, age.length));
  }
  throwIfAny(issues);
  const { family, parameters } = open!;
  const columns = {
    customerId: Array.from({ length: customers }, (_, i) => String(i)),
    frequency: new Float64Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers),
    meanSpend: new Float64Array(customers).fill(NaN),
  };
  for (let i = 0; i < customers; i++) {
    const own = typeof age === "number" ? age : age[i]!;
    if (!checkNumber(issues, ["age", i], own, ages)) break;
    const history = family.simulate(parameters, own, random);
    columns.frequency[i] = history.frequency;
    columns.recency[i] = history.recency;
    columns.age[i] = own;
  }
  throwIfAny(issues);
  return new Table({ columns, meta: { asOf: null, timeUnit: model.timeUnit } });
}
