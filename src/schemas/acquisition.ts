import * as z from "zod";
import type { AcquisitionCostOptions, AcquisitionPeriod } from "../acquisition/acquisitionCost.ts";
import type { ChannelProfitRow } from "../acquisition/channelProfit.ts";
import type { CohortProfitRow } from "../acquisition/cohortProfit.ts";
import type { CustomerEquityInputs } from "../acquisition/customerEquityModel.ts";
import type { LtvToCacInputs } from "../acquisition/ltvToCac.ts";
import type { PaybackInputs, PaybackMethod } from "../acquisition/paybackInputs.ts";
import type { ProfitOptions } from "../acquisition/profitToDate.ts";
import type { EquitySpending } from "../acquisition/prospectEquity.ts";
import type { ProfitRow } from "../acquisition/readProfitRows.ts";
import type { RetentionUpliftInputs } from "../acquisition/retentionUpliftInputs.ts";
import type { SpendingResponse } from "../acquisition/spendingResponse.ts";
import { countSchema, moneySchema, shareSchema } from "./core.ts";
import type { Wire, WireSchema, WireShape } from "./wire.ts";

/**
 * One period of `customerAcquisitionCost`; that the fields of paid channels are there where they are asked for is left to
 * it.
 *
 * @example
 * ```ts
 * const period = { period: "2024-03", spend: "50000", newCustomers: 25 };
 * acquisitionPeriodSchema.safeParse(period).success; //=> true
 * acquisitionPeriodSchema.safeParse({ ...period, paidNewCustomers: 26 }).success; //=> false
 * ```
 */
export const acquisitionPeriodSchema: WireSchema<AcquisitionPeriod> = /* @__PURE__ */ (() =>
  z
    .object({
      period: z.string(),
      spend: costSchema(),
      newCustomers: countSchema,
      paidSpend: z.exactOptional(costSchema()),
      paidNewCustomers: z.exactOptional(countSchema),
    })
    .refine(({ newCustomers, paidNewCustomers = 0 }) => paidNewCustomers <= newCustomers, {
      path: ["paidNewCustomers"],
      error: "expected at most newCustomers",
    }))();

/**
 * Options of `customerAcquisitionCost`.
 *
 * @example
 * ```ts
 * acquisitionCostOptionsSchema.parse({ basis: "paid", lagPeriods: 1 }); //=> { basis: "paid", lagPeriods: 1 }
 * ```
 */
export const acquisitionCostOptionsSchema: WireSchema<AcquisitionCostOptions> = /* @__PURE__ */ (() =>
  z.object({
    basis: z.exactOptional(z.enum(["blended", "paid"])),
    lagPeriods: z.exactOptional(z.int().min(0).max(1000)),
  }))();

/**
 * Inputs of `ltvToCac`.
 *
 * @example
 * ```ts
 * ltvToCacInputsSchema.safeParse({ ltv: 8000, cac: -1 }).success; //=> false
 * ```
 */
export const ltvToCacInputsSchema: WireSchema<LtvToCacInputs> = /* @__PURE__ */ (() =>
  z.object({ ltv: moneySchema, cac: costSchema() }))();

/** The second argument of `paybackPeriods`. */
export interface PaybackChoice<M extends PaybackMethod> {
  /** The name of the method. */
  method: M;
}

/** Both arguments of `paybackPeriods` by one method. */
export type PaybackArguments = {
  [M in PaybackMethod]: [inputs: PaybackInputs[M], options: PaybackChoice<M>];
}[PaybackMethod];

/**
 * Arguments of `paybackPeriods`, inputs and method. `paybackCurve` takes the inputs of `churnAdjusted`.
 *
 * @example
 * ```ts
 * const inputs = { cac: 1000, arpa: 100 };
 * paybackArgumentsSchema.safeParse([inputs, { method: "simple" }]).success; //=> true
 * paybackArgumentsSchema.safeParse([inputs, { method: "grossMargin" }]).success; //=> false
 * ```
 */
export const paybackArgumentsSchema: z.ZodType<
  Wire<PaybackArguments>,
  Wire<PaybackArguments>
> = /* @__PURE__ */ (() => {
  const simple = { cac: costSchema(), arpa: moneySchema };
  const grossMargin = { ...simple, marginShare: shareSchema };
  return z.union([
    z.tuple([z.object(simple), z.object({ method: z.literal("simple") })]),
    z.tuple([z.object(grossMargin), z.object({ method: z.literal("grossMargin") })]),
    z.tuple([
      z.object({ ...grossMargin, retentionRate: shareSchema }),
      z.object({ method: z.literal("churnAdjusted") }),
    ]),
  ]);
})();

/**
 * Inputs of `retentionUplift`; that both rates together are a share, to the last digit, is left to it.
 *
 * @example
 * ```ts
 * const rates = { retentionRate: 0.8, retentionGain: 0.05, discountRatePerPeriod: 0.1 };
 * retentionUpliftInputsSchema.safeParse({ ...rates, profitByTenure: [-60, 30, "42.50"], horizon: 20 }).success; //=> true
 * retentionUpliftInputsSchema.safeParse({ ...rates, profitByTenure: [], horizon: 20 }).success; //=> false
 * ```
 */
export const retentionUpliftInputsSchema: WireSchema<RetentionUpliftInputs> = /* @__PURE__ */ (() =>
  z.object({
    retentionRate: shareSchema,
    retentionGain: z.number().min(-1).max(1),
    discountRatePerPeriod: discountRateSchema(),
    profitByTenure: z.array(moneySchema).min(1),
    horizon: z.int().min(1).max(10_000),
  }))();

/**
 * Inputs of `allocateAcquisitionRetention` and `prospectEquity`; either side by itself is an input of
 * `acquisitionRetentionCostRatio`.
 *
 * @example
 * ```ts
 * const acquisition = { spend: 1, rate: 0.04, ceiling: 0.1 };
 * const inputs = { margin: 50, discountRatePerPeriod: 0.1, acquisition, retention: { spend: 8, rate: 0.6, ceiling: 0.8 } };
 * customerEquityInputsSchema.safeParse(inputs).success; //=> true
 * customerEquityInputsSchema.safeParse({ ...inputs, acquisition: { ...acquisition, rate: 0.1 } }).success; //=> false
 * ```
 */
export const customerEquityInputsSchema: WireSchema<CustomerEquityInputs> = /* @__PURE__ */ (() => {
  const response: WireSchema<SpendingResponse> = z
    .object({
      spend: z.number().min(1e-9).max(1e12),
      rate: z.number().min(1e-9).max(1),
      ceiling: z.number().min(1e-9).max(1),
    })
    .refine(({ rate, ceiling }) => rate < ceiling, { path: ["rate"], error: "expected less than the ceiling" });
  return z
    .object({
      margin: z.number().min(0).max(1e12),
      discountRatePerPeriod: z.number().min(0).max(1e6),
      acquisition: response,
      retention: response,
    })
    .refine(({ discountRatePerPeriod, retention }) => retention.ceiling < 1 + discountRatePerPeriod, {
      path: ["retention", "ceiling"],
      error: "expected less than 1 + discountRatePerPeriod",
    });
})();

/**
 * The second argument of `prospectEquity`.
 *
 * @example
 * ```ts
 * equitySpendingSchema.safeParse({ acquisitionSpend: 3, retentionSpend: -1 }).success; //=> false
 * ```
 */
export const equitySpendingSchema: WireSchema<EquitySpending> = /* @__PURE__ */ (() => {
  const spend = z.number().min(0).max(1e12);
  return z.object({ acquisitionSpend: spend, retentionSpend: spend });
})();

/**
 * One row of `channelProfit`.
 *
 * @example
 * ```ts
 * const row = { channel: "search", period: 0, contribution: "50", acquisitionCost: 100 };
 * channelProfitRowSchema.safeParse(row).success; //=> true
 * channelProfitRowSchema.safeParse({ ...row, acquisitionCost: -1 }).success; //=> false
 * ```
 */
export const channelProfitRowSchema: WireSchema<ChannelProfitRow> = /* @__PURE__ */ (() =>
  z.object({ channel: z.string(), ...profitShape() }))();

/**
 * One row of `cohortProfit`.
 *
 * @example
 * ```ts
 * cohortProfitRowSchema.safeParse({ cohort: "2024-03", period: 1.5, contribution: 50 }).success; //=> false
 * ```
 */
export const cohortProfitRowSchema: WireSchema<CohortProfitRow> = /* @__PURE__ */ (() =>
  z.object({ cohort: z.string(), ...profitShape() }))();

/**
 * Options of `channelProfit` and `cohortProfit`.
 *
 * @example
 * ```ts
 * profitOptionsSchema.safeParse({ discountRatePerPeriod: 0.01, maturePeriods: 12 }).success; //=> true
 * ```
 */
export const profitOptionsSchema: WireSchema<ProfitOptions> = /* @__PURE__ */ (() =>
  z.object({ discountRatePerPeriod: discountRateSchema(), maturePeriods: z.int().min(1).max(10_000) }))();

function profitShape(): WireShape<Wire<ProfitRow>> {
  return {
    period: z.int().min(0).max(10_000),
    contribution: moneySchema,
    acquisitionCost: z.exactOptional(costSchema()),
  };
}

function discountRateSchema(): z.ZodType<number, number> {
  return z.number().min(-0.99).max(1e6);
}

/** An amount that is not below zero; read as text, for what lies below may be too little for a number. */
function costSchema(): z.ZodType<string | number, string | number> {
  const isCost = (amount: string | number): boolean => !/^\s*-[^eE]*[1-9]/.test(String(amount));
  return moneySchema.refine(isCost, "expected a cost of zero or more");
}
