import { checkNumber, type NumberRange, share } from "../core/check.ts";
import type { Decimal } from "../core/decimal.ts";
import { type IssueSink, makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import type { TimeUnit } from "../transactions/customerSummary.ts";
import { checkOpportunities } from "./checkOpportunities.ts";
import { checkDiscounting, type Discounting, discountedTotal, type DiscountTerms } from "./discounting.ts";
import { checkGammaGamma, checkSpend, spendOf, type SpendHistory } from "./expectedSpend.ts";
import { families } from "./families.ts";
import type { GammaGammaModel } from "./gammaGamma.ts";
import { openModel } from "./openModel.ts";
import type { PurchaseHistory } from "./purchaseFamily.ts";
import { reportedAlive } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";
import { checkHistory } from "./readSummary.ts";

/** What a customer lifetime value is computed from. */
export interface LifetimeValueInputs extends DiscountTerms {
  /** A model of purchases and dropout, fitted or known. */
  readonly purchaseModel: PurchaseModel;
  /** A gamma-gamma model of spend, fitted or known. */
  readonly spendModel: GammaGammaModel;
  /** The customer's past, in the purchase model's unit of time. */
  readonly customer: PurchaseHistory & SpendHistory;
  /** Margin as a share of spend; 1 unless given, so that the value is one of revenue. */
  readonly marginShare?: number;
  /** Decimals of the currency, to which the value is rounded; 2 unless given. */
  readonly currencyDecimals?: number;
}

/** Why there is no value: purchases without end, or spend without a finite mean. */
export type LifetimeValueReason = "endlessPurchases" | "endlessSpend";

/** A customer's value from the end of observation on: residual, and bound to a horizon where one is given. */
export interface CustomerLifetimeValue {
  /** Always `"customerLifetimeValue"`. */
  readonly kind: "customerLifetimeValue";
  /** Discounted margin to come in major units, rounded half-even to the currency's decimals; `null` where there is none. */
  readonly value: Decimal | null;
  /** Why there is no value. */
  readonly reason: LifetimeValueReason | null;
  /** Probability that the customer is alive. */
  readonly probabilityAlive: number;
  /** Expected purchases to come, each discounted; `null` where their sum has no end. */
  readonly discountedPurchases: number | null;
  /** Expected spend per purchase in major units; `null` where it has no finite mean. */
  readonly expectedSpend: number | null;
  /** Margin as a share of spend. */
  readonly marginShare: number;
  /** How margins are discounted. */
  readonly discounting: Discounting;
  /** Discount rate per unit of time. */
  readonly continuousDiscountRate: number;
  /** How far ahead purchases count; `null` for all that are to come. */
  readonly horizon: number | null;
  /** The model's unit of time. */
  readonly timeUnit: TimeUnit | null;
}

/** The currencies that are taken. */
export const decimals: NumberRange = { min: 0, max: 8, whole: true };

/**
 * What a customer is worth from now on: the expected discounted purchases times the expected spend per purchase times
 * the margin. Purchases already made are not in it.
 *
 * @param inputs - Both models, the customer, and how margins are counted and discounted.
 * @returns The value as an exact decimal of the currency with what it was computed from; `null` with a reason where a
 * total diverges.
 * @throws {@link MetricError} when an input cannot be used.
 * @see [fader-hardie-lee-2005b], [fader-hardie-2013] in docs/references.md
 * @example
 * ```ts
 * const clv = customerLifetimeValue({
 *   purchaseModel: bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" }),
 *   spendModel: gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 }),
 *   customer: { frequency: 2, recency: 213 / 7, age: 272 / 7, meanSpend: 22.345 },
 *   discounting: "continuous",
 *   continuousDiscountRate: Math.log(1.01) / 4.345, // 1% a month of 4.345 weeks
 *   horizon: 12 * 4.345,
 * });
 * clv.value?.toString(); //=> "36.47"
 * ```
 */
export function customerLifetimeValue(inputs: LifetimeValueInputs): CustomerLifetimeValue {
  const { purchaseModel, spendModel, customer, marginShare = 1, currencyDecimals = 2 } = inputs;
  const issues: MetricIssue[] = [];
  const open = openModel(issues, families, purchaseModel, ["purchaseModel"]);
  checkGammaGamma(issues, ["spendModel"], spendModel);
  checkHistory(issues, ["customer"], customer);
  if (open?.family.isDiscrete) checkOpportunities(issues, ["customer"], Object(customer) as PurchaseHistory);
  checkSpend(issues, ["customer"], customer);
  checkValuation(issues, inputs, marginShare, currencyDecimals);
  throwIfAny(issues);
  const { family, parameters } = open!;
  const alive = family.probabilityAlive(parameters, customer);
  const future = family.whileAlive(parameters, customer.frequency, customer.age);
  const total = discountedTotal(future, inputs);
  const discountedPurchases = total === null ? null : alive * total;
  const spend = spendOf(spendModel.parameters, customer.frequency, customer.meanSpend);
  const minor = valueMinor(discountedPurchases, spend, marginShare, currencyDecimals);
  if (minor > Number.MAX_SAFE_INTEGER) throwIfAny([overflow(["value"], minor)]);
  return {
    kind: "customerLifetimeValue",
    value: Number.isNaN(minor) ? null : fromMinorUnits(minor, currencyDecimals),
    reason: discountedPurchases === null ? "endlessPurchases" : spend === null ? "endlessSpend" : null,
    probabilityAlive: reportedAlive(alive, future),
    discountedPurchases,
    expectedSpend: spend,
    marginShare,
    discounting: inputs.discounting,
    continuousDiscountRate: inputs.continuousDiscountRate,
    horizon: inputs.horizon ?? null,
    timeUnit: purchaseModel.timeUnit,
  };
}

/** Notes what is wrong with what turns purchases into money. */
export function checkValuation(issues: IssueSink, terms: DiscountTerms, margin: unknown, digits: unknown): void {
  checkDiscounting(issues, terms);
  checkNumber(issues, ["marginShare"], margin, share);
  checkNumber(issues, ["currencyDecimals"], digits, decimals);
}

/** The value in whole minor units, half-even; NaN where there is none. */
export function valueMinor(purchases: number | null, spend: number | null, margin: number, digits: number): number {
  if (purchases === null || spend === null) return NaN;
  const exact = purchases * spend * margin * 10 ** digits;
  const rounded = Math.round(exact);
  return rounded - exact === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** The issue of a value that its minor units could not hold exactly. */
export function overflow(path: readonly (string | number)[], minor: number): MetricIssue {
  return makeIssue("overflow", path, "an amount below 2^53 minor units", minor);
}
