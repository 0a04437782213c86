import * as z from "zod";
import type { CohortOptions } from "../retention/cohortRetention.ts";
import type { LifecycleOptions } from "../retention/lifecycle.ts";
import type { LifecycleListOptions } from "../retention/lifecycleCustomers.ts";
import type { NewReturningOptions } from "../retention/newReturningSplit.ts";
import type { RepeatPurchaseOptions } from "../retention/repeatPurchaseRate.ts";
import type { RepeatWithinOptions } from "../retention/repeatPurchaseRateWithin.ts";
import type { RetentionCounts } from "../retention/retentionRate.ts";
import type { ReturningCustomerOptions } from "../retention/returningCustomerRate.ts";
import type { StickinessOptions } from "../retention/stickinessResult.ts";
import type { TimeBetweenOptions } from "../retention/timeBetweenPurchases.ts";
import { calendarShape, countSchema, instantSchema, periodUnitSchema } from "./core.ts";
import type { WireSchema } from "./wire.ts";

/**
 * Counts of `retentionRate`: no more customers may stay than there were.
 *
 * @example
 * ```ts
 * retentionCountsSchema.safeParse({ startCount: 200, endCount: 190, newCount: 30 }).success; //=> true
 * retentionCountsSchema.safeParse({ startCount: 100, endCount: 190, newCount: 30 }).success; //=> false
 * ```
 */
export const retentionCountsSchema: WireSchema<RetentionCounts> = /* @__PURE__ */ (() =>
  z
    .object({ startCount: countSchema, endCount: countSchema, newCount: countSchema })
    .refine(isReachable, { path: ["endCount"], error: "expected newCount up to startCount + newCount" }))();

/**
 * Options of `cohortRetention`.
 *
 * @example
 * ```ts
 * cohortOptionsSchema.parse({ asOf: "2024-02-29", period: "month" }); //=> { asOf: "2024-02-29", period: "month" }
 * ```
 */
export const cohortOptionsSchema: WireSchema<CohortOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    period: periodUnitSchema,
    criterion: z.exactOptional(z.enum(["on", "onOrAfter"])),
    measure: z.exactOptional(z.enum(["customers", "revenue"])),
    ...calendarShape,
  }))();

/**
 * Options of `newReturningSplit`.
 *
 * @example
 * ```ts
 * newReturningOptionsSchema.safeParse({ asOf: "2024-02-29", period: "decade" }).success; //=> false
 * ```
 */
export const newReturningOptionsSchema: WireSchema<NewReturningOptions> = /* @__PURE__ */ (() =>
  z.object({ asOf: instantSchema, period: periodUnitSchema, ...calendarShape }))();

/**
 * Options of `repeatPurchaseRate`.
 *
 * @example
 * ```ts
 * repeatPurchaseOptionsSchema.parse({ asOf: "2024-02-29" }); //=> { asOf: "2024-02-29" }
 * ```
 */
export const repeatPurchaseOptionsSchema: WireSchema<RepeatPurchaseOptions> = /* @__PURE__ */ (() =>
  z.object({ asOf: instantSchema, from: z.exactOptional(instantSchema) }))();

/**
 * Options of `returningCustomerRate`.
 *
 * @example
 * ```ts
 * returningCustomerOptionsSchema.safeParse({ asOf: "2024-02-29", measure: "revenue" }).success; //=> false
 * ```
 */
export const returningCustomerOptionsSchema: WireSchema<ReturningCustomerOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    from: z.exactOptional(instantSchema),
    measure: z.exactOptional(z.enum(["customers", "orders"])),
  }))();

/**
 * Options of `repeatPurchaseRateWithin`.
 *
 * @example
 * ```ts
 * repeatWithinOptionsSchema.safeParse({ asOf: "2024-02-29", withinDays: 0.5 }).success; //=> false
 * ```
 */
export const repeatWithinOptionsSchema: WireSchema<RepeatWithinOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    withinDays: z.int().min(1).max(1e5),
    from: z.exactOptional(instantSchema),
    before: z.exactOptional(instantSchema),
  }))();

/**
 * Options of `customerLifecycle`.
 *
 * @example
 * ```ts
 * lifecycleOptionsSchema.parse({ asOf: "2024-02-29", period: "week" }); //=> { asOf: "2024-02-29", period: "week" }
 * ```
 */
export const lifecycleOptionsSchema: WireSchema<LifecycleOptions> = /* @__PURE__ */ (() =>
  z.object({ asOf: instantSchema, period: periodUnitSchema, ...calendarShape }))();

/**
 * Options of `lifecycleCustomers`; that `at` lies in one of the log's periods is left to the function.
 *
 * @example
 * ```ts
 * lifecycleListOptionsSchema.safeParse({ asOf: "2024-02-29", period: "week", at: "2024-02-01" }).success; //=> true
 * ```
 */
export const lifecycleListOptionsSchema: WireSchema<LifecycleListOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    period: periodUnitSchema,
    at: z.exactOptional(instantSchema),
    ...calendarShape,
  }))();

/**
 * Options of `stickiness`.
 *
 * @example
 * ```ts
 * stickinessOptionsSchema.safeParse({ asOf: "2024-02-29", subPeriod: "day", length: 28 }).success; //=> true
 * ```
 */
export const stickinessOptionsSchema: WireSchema<StickinessOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    subPeriod: periodUnitSchema,
    length: z.int().min(1).max(366),
    method: z.exactOptional(z.enum(["mean", "pointInTime"])),
    ...calendarShape,
  }))();

/**
 * Options of `timeBetweenPurchases`.
 *
 * @example
 * ```ts
 * timeBetweenOptionsSchema.parse({ asOf: "2024-02-29", shares: [0.8] }); //=> { asOf: "2024-02-29", shares: [0.8] }
 * ```
 */
export const timeBetweenOptionsSchema: WireSchema<TimeBetweenOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    estimator: z.exactOptional(z.enum(["wangChang", "pooled", "firstGap"])),
    shares: z.exactOptional(z.array(z.number().min(0.001).max(1))),
  }))();

function isReachable({ startCount, endCount, newCount }: RetentionCounts): boolean {
  return endCount >= newCount && endCount - newCount <= startCount;
}
