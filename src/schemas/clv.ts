import * as z from "zod";
import type { SpendHistory } from "../clv/expectedSpend.ts";
import type { GammaGammaModel } from "../clv/gammaGamma.ts";
import type { HistoricClvOptions } from "../clv/historicClv.ts";
import type { MarginMultipleInputs } from "../clv/marginMultiple.ts";
import type { PredictionOptions } from "../clv/predictCustomers.ts";
import type { PurchaseHistory } from "../clv/purchaseFamily.ts";
import type { ContinuousDiscountOptions, PeriodDiscountOptions } from "../clv/purchaseFunctions.ts";
import type { BetaGeometricParameters, PurchaseModel } from "../clv/purchaseModel.ts";
import type { RetentionElasticityInputs } from "../clv/retentionElasticity.ts";
import type { SimpleClvInputs } from "../clv/simpleClv.ts";
import type { SplitOptions } from "../clv/splitCalibration.ts";
import { countSchema, instantSchema, moneySchema, shareSchema, weekdaySchema } from "./core.ts";
import type { Wire, WireSchema, WireShape } from "./wire.ts";

const longest = 1e9; // the longest time that the functions take

const positive = /* @__PURE__ */ (() => z.number().min(1e-16).max(1e16))();
const discountRate = /* @__PURE__ */ (() => z.number().min(0).max(1e3))();
const time = /* @__PURE__ */ (() => z.number().min(0).max(longest))();

const timeUnitSchema = /* @__PURE__ */ (() => z.enum(["day", "week", "month", "year"]).nullable())();

const betaGeometricShape: WireShape<BetaGeometricParameters> = /* @__PURE__ */ (() => ({
  r: positive,
  alpha: positive,
  a: positive,
  b: positive,
}))();

/**
 * What a purchase model needs to know of a customer: recency is 0 where frequency is, and never above age.
 *
 * @example
 * ```ts
 * purchaseHistorySchema.safeParse({ frequency: 2, recency: 30, age: 39 }).success; //=> true
 * purchaseHistorySchema.safeParse({ frequency: 2, recency: 40, age: 39 }).success; //=> false
 * ```
 */
export const purchaseHistorySchema: WireSchema<PurchaseHistory> = /* @__PURE__ */ (() =>
  z
    .object({ frequency: z.int().min(0).max(longest), recency: time, age: time })
    .refine(isPossible, { path: ["recency"], error: "expected at most age, and 0 where frequency is 0" }))();

/**
 * What a spend model needs to know of a customer: a mean spend where frequency is above 0.
 *
 * @example
 * ```ts
 * spendHistorySchema.safeParse({ frequency: 0, meanSpend: null }).success; //=> true
 * ```
 */
export const spendHistorySchema: WireSchema<SpendHistory> = /* @__PURE__ */ (() =>
  z
    .object({ frequency: countSchema, meanSpend: z.number().nullable() })
    .refine(hasSpend, { path: ["meanSpend"], error: "expected a number from 0 on where frequency is above 0" }))();

/**
 * A BG/NBD or MBG/NBD model as it is stored. What a fit adds is not kept: predictions do not need it.
 *
 * @example
 * ```ts
 * const stored = { kind: "bgNbd", version: 1, parameters: { r: 0.2, alpha: 4, a: 0.8, b: 2.4 }, timeUnit: "week" };
 * betaGeometricModelSchema.safeParse(stored).success; //=> true
 * ```
 */
export const betaGeometricModelSchema: WireSchema<PurchaseModel<"bgNbd" | "mbgNbd">> = /* @__PURE__ */ (() =>
  z.object({
    kind: z.enum(["bgNbd", "mbgNbd"]),
    version: z.literal(1),
    parameters: z.object(betaGeometricShape),
    timeUnit: timeUnitSchema,
  }))();

/**
 * A Pareto/NBD model as it is stored. What a fit adds is not kept.
 *
 * @example
 * ```ts
 * const stored = { kind: "paretoNbd", version: 1, parameters: { r: 0.5, alpha: 10, s: 0.6, beta: 12 }, timeUnit: null };
 * paretoNbdModelSchema.safeParse(stored).success; //=> true
 * ```
 */
export const paretoNbdModelSchema: WireSchema<PurchaseModel<"paretoNbd">> = /* @__PURE__ */ (() =>
  z.object({
    kind: z.literal("paretoNbd"),
    version: z.literal(1),
    parameters: z.object({ r: positive, alpha: positive, s: positive, beta: positive }),
    timeUnit: timeUnitSchema,
  }))();

/**
 * A GGompertz/NBD model as it is stored. What a fit adds is not kept.
 *
 * @example
 * ```ts
 * const parameters = { r: 0.5, alpha: 10, b: 0.1, s: 0.6, beta: 2 };
 * gompertzNbdModelSchema.safeParse({ kind: "gompertzNbd", version: 1, parameters, timeUnit: null }).success; //=> true
 * ```
 */
export const gompertzNbdModelSchema: WireSchema<PurchaseModel<"gompertzNbd">> = /* @__PURE__ */ (() =>
  z.object({
    kind: z.literal("gompertzNbd"),
    version: z.literal(1),
    parameters: z.object({ r: positive, alpha: positive, b: positive, s: positive, beta: positive }),
    timeUnit: timeUnitSchema,
  }))();

/**
 * A gamma-gamma model as it is stored. What a fit adds is not kept.
 *
 * @example
 * ```ts
 * const stored = { kind: "gammaGamma", version: 1, parameters: { p: 6.25, q: 3.74, gamma: 15.44 } };
 * gammaGammaModelSchema.safeParse(stored).success; //=> true
 * ```
 */
export const gammaGammaModelSchema: WireSchema<GammaGammaModel> = /* @__PURE__ */ (() =>
  z.object({
    kind: z.literal("gammaGamma"),
    version: z.literal(1),
    parameters: z.object({ p: positive, q: positive, gamma: positive }),
  }))();

/**
 * Options of `discountedExpectedPurchases`.
 *
 * @example
 * ```ts
 * discountOptionsSchema.parse({ continuousDiscountRate: 0.003 }); //=> { continuousDiscountRate: 0.003 }
 * ```
 */
export const discountOptionsSchema: WireSchema<ContinuousDiscountOptions> = /* @__PURE__ */ (() =>
  z.object({ continuousDiscountRate: discountRate, horizon: z.exactOptional(time) }))();

/**
 * Options of `discountedExpectedPurchases` under BG/BB.
 *
 * @example
 * ```ts
 * periodDiscountOptionsSchema.safeParse({ discountRatePerPeriod: 0.1, horizon: 2.5 }).success; //=> false
 * ```
 */
export const periodDiscountOptionsSchema: WireSchema<PeriodDiscountOptions> = /* @__PURE__ */ (() =>
  z.object({ discountRatePerPeriod: discountRate, horizon: z.exactOptional(z.int().min(0).max(1e6)) }))();

/**
 * Options of `predictCustomers`; a period of `discounting` must fit into the horizon no more than 10,000 times.
 *
 * @example
 * ```ts
 * predictionOptionsSchema.safeParse({ horizon: 52, discounting: { every: 4, at: "end" } }).success; //=> true
 * ```
 */
export const predictionOptionsSchema: WireSchema<PredictionOptions> = /* @__PURE__ */ (() =>
  z
    .object({
      horizon: time,
      continuousDiscountRate: z.exactOptional(discountRate),
      discounting: z.exactOptional(
        z.union([z.literal("continuous"), z.object({ every: z.number().gt(0).max(longest), at: z.literal("end") })]),
      ),
      marginShare: z.exactOptional(shareSchema),
      currencyDecimals: z.exactOptional(z.int().min(0).max(8)),
    })
    .refine(hasFewPeriods, { path: ["discounting", "every"], error: "expected at most 10,000 periods" }))();

/**
 * Options of `splitCalibration`. Whether the holdout ends later than the calibration depends on the zone of the log and is
 * left to the function.
 *
 * @example
 * ```ts
 * const options = { calibrationEnd: "2024-06-30", holdoutEnd: "2024-12-31", timeUnit: "week" };
 * splitOptionsSchema.safeParse(options).success; //=> true
 * splitOptionsSchema.safeParse({ ...options, timeUnit: "hour" }).success; //=> false
 * ```
 */
export const splitOptionsSchema: WireSchema<SplitOptions> = /* @__PURE__ */ (() =>
  z.object({
    calibrationEnd: instantSchema,
    holdoutEnd: instantSchema,
    timeUnit: z.enum(["day", "week", "month", "year"]),
    grain: z.exactOptional(z.enum(["day", "week"])),
    weekStartsOn: z.exactOptional(weekdaySchema),
    acquiredFrom: z.exactOptional(instantSchema),
  }))();

/**
 * Inputs of `simpleClv`; without `periods` the retention rate must lie below one plus the discount rate.
 *
 * @example
 * ```ts
 * const inputs = { margin: "100", retentionRate: 0.8, discountRatePerPeriod: 0.1, timing: "immediate" };
 * simpleClvInputsSchema.safeParse(inputs).success; //=> true
 * simpleClvInputsSchema.safeParse({ ...inputs, retentionRate: 1, discountRatePerPeriod: 0 }).success; //=> false
 * ```
 */
export const simpleClvInputsSchema: WireSchema<SimpleClvInputs> = /* @__PURE__ */ (() =>
  z
    .object({
      margin: moneySchema,
      retentionRate: shareSchema,
      discountRatePerPeriod: z.number().min(-1),
      timing: z.enum(["immediate", "excludingFirst", "endOfPeriod"]),
      periods: z.exactOptional(z.int().min(0).max(1e6)),
    })
    .refine((inputs) => inputs.periods !== undefined || hasEnd(inputs), {
      path: ["retentionRate"],
      error: "expected less than 1 + discountRatePerPeriod",
    })
    .refine(({ discountRatePerPeriod }) => discountRatePerPeriod > -1, {
      path: ["discountRatePerPeriod"],
      error: "expected more than -1",
    }))();

/**
 * Inputs of `marginMultiple`; the multiple must have an end.
 *
 * @example
 * ```ts
 * marginMultipleInputsSchema.safeParse({ retentionRate: 0.8, discountRatePerPeriod: 0.1 }).success; //=> true
 * ```
 */
export const marginMultipleInputsSchema: WireSchema<MarginMultipleInputs> = /* @__PURE__ */ (() =>
  z
    .object({
      retentionRate: shareSchema,
      discountRatePerPeriod: z.number().min(-1),
      marginGrowthPerPeriod: z.exactOptional(z.number().min(-1)),
    })
    .refine(
      (rates) => 1 + rates.discountRatePerPeriod - rates.retentionRate * (1 + (rates.marginGrowthPerPeriod ?? 0)) > 0,
      {
        path: ["retentionRate"],
        error: "expected less than (1 + discountRatePerPeriod) / (1 + marginGrowthPerPeriod)",
      },
    ))();

/**
 * Inputs of `retentionElasticity`; the retention rate must lie below one plus the discount rate.
 *
 * @example
 * ```ts
 * retentionElasticityInputsSchema.safeParse({ retentionRate: 1, discountRatePerPeriod: 0 }).success; //=> false
 * ```
 */
export const retentionElasticityInputsSchema: WireSchema<RetentionElasticityInputs> = /* @__PURE__ */ (() =>
  z
    .object({
      retentionRate: shareSchema,
      discountRatePerPeriod: z.number().min(-1),
      timing: z.exactOptional(z.enum(["immediate", "excludingFirst", "endOfPeriod"])),
    })
    .refine(hasEnd, { path: ["retentionRate"], error: "expected less than 1 + discountRatePerPeriod" }))();

/**
 * Options of `historicClv`.
 *
 * @example
 * ```ts
 * historicClvOptionsSchema.parse({ asOf: "2024-02-29" }); //=> { asOf: "2024-02-29" }
 * ```
 */
export const historicClvOptionsSchema: WireSchema<HistoricClvOptions> = /* @__PURE__ */ (() =>
  z.object({ asOf: instantSchema, marginShare: z.exactOptional(shareSchema) }))();

function hasEnd({
  retentionRate,
  discountRatePerPeriod,
}: Pick<SimpleClvInputs, "retentionRate" | "discountRatePerPeriod">): boolean {
  return retentionRate < 1 + discountRatePerPeriod;
}

function isPossible({ frequency, recency, age }: PurchaseHistory): boolean {
  return recency <= age && (frequency > 0 || recency === 0);
}

function hasSpend({ frequency, meanSpend }: SpendHistory): boolean {
  return frequency === 0 || (meanSpend !== null && meanSpend >= 0);
}

function hasFewPeriods({ horizon, discounting }: Wire<PredictionOptions>): boolean {
  return typeof discounting !== "object" || discounting.every >= horizon / 10_000;
}
