import { checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { families } from "./families.ts";
import { openModel } from "./openModel.ts";
import { newCustomer } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";
import { checkTimeUnit, readSummary } from "./readSummary.ts";

/** Customers who made so many repeat purchases. */
export interface FrequencyBin {
  /** Repeat purchases; the last bin holds all who made so many or more. */
  readonly frequency: number;
  /** The same as text: `"7+"` for the last bin. */
  readonly label: string;
  /** How many there are. */
  readonly actual: number;
  /** How many the model expects. */
  readonly expected: number;
}

/** Customers by repeat purchases, as they are and as a model expects them. */
export interface FrequencyFit {
  /** Always `"frequencyFit"`. */
  readonly kind: "frequencyFit";
  /** Which model. */
  readonly modelKind: PurchaseModel["kind"];
  /** How many customers: the sum of their counts. */
  readonly customers: number;
  /** The end of observation; `null` where it is not known. */
  readonly asOf: string | null;
  /** By number of repeat purchases, from none up. */
  readonly bins: readonly FrequencyBin[];
}

/**
 * How many customers made no, one, two … repeat purchases, and how many a model expects of customers of these ages. Where
 * the two differ much, the model has not understood the base, whatever its likelihood.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param summary - A `customerSummary`, or columns.
 * @param options - `lastBin`: from so many on, purchases count together; 7 unless given.
 * @returns Actual and expected customers by repeat purchases.
 * @throws {@link MetricError} when the model, a history or the option cannot be used, or units of time differ.
 * @see [fader-hardie-lee-2005] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
 * const summary = { frequency: [0, 0, 2, 1], recency: [0, 0, 20, 3], age: [39, 39, 30, 30] };
 * const { bins } = frequencyFit(model, summary, { lastBin: 2 });
 * bins.map(({ label, actual, expected }) => [label, actual, expected.toFixed(2)]);
 * //=> [["0", 2, "2.36"], ["1", 1, "0.79"], ["2+", 1, "0.85"]]
 * ```
 */
export function frequencyFit(
  model: PurchaseModel,
  summary: PurchaseSummary,
  { lastBin = 7 }: { readonly lastBin?: number } = {},
): FrequencyFit {
  const issues: MetricIssue[] = [];
  const open = openModel(issues, families, model);
  checkNumber(issues, ["lastBin"], lastBin, { min: 1, max: 1000, whole: true });
  throwIfAny(issues);
  const { frequency, age, count, timeUnit, asOf } = readSummary(summary);
  checkTimeUnit(issues, model.timeUnit, timeUnit);
  throwIfAny(issues);
  const { family, parameters } = open!;
  const future = family.whileAlive(parameters, newCustomer.frequency, newCustomer.age);
  const gone = 1 - family.probabilityAlive(parameters, newCustomer);
  const actual = new Float64Array(lastBin + 1);
  const expected = new Float64Array(lastBin + 1);
  const ages = new Map<number, number>();
  frequency.forEach((x, row) => {
    actual[Math.min(x, lastBin)]! += count[row]!;
    ages.set(age[row]!, (ages.get(age[row]!) ?? 0) + count[row]!);
  });
  for (const [horizon, customers] of ages) {
    let rest = 1;
    for (let x = 0; x < lastBin; x++) {
      const alive = horizon === 0 ? Number(x === 0) : future.countProbability(horizon, x);
      const share = (1 - gone) * alive + (x === 0 ? gone : 0);
      expected[x]! += customers * share;
      rest -= share;
    }
    expected[lastBin]! += customers * Math.max(0, rest);
  }
  const customers = count.reduce((sum, n) => sum + n, 0);
  const bins = Array.from(actual, (n, x) => {
    return { frequency: x, label: x === lastBin ? `${x}+` : String(x), actual: n, expected: expected[x]! };
  });
  return { kind: "frequencyFit", modelKind: model.kind, customers, asOf, bins };
}
