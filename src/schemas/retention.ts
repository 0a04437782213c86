import * as z from "zod";
import type { LifecycleOptions } from "../retention/lifecycle.ts";
import type { LifecycleListOptions } from "../retention/lifecycleCustomers.ts";
import type { CohortOptions } from "../retention/cohortOptions.ts";
import type { Delivery, DeliveryOptions } from "../retention/deliveryResult.ts";
import type { NewReturningOptions } from "../retention/newReturningSplit.ts";
import type { RepeatPurchaseOptions } from "../retention/repeatPurchaseRate.ts";
import type { RepeatWithinOptions } from "../retention/repeatPurchaseRateWithin.ts";
import type { RetentionCounts } from "../retention/retentionRate.ts";
import type { ReturningCustomerOptions } from "../retention/returningCustomerRate.ts";
import type { StickinessOptions } from "../retention/stickinessResult.ts";
import type { TimeBetweenOptions } from "../retention/timeBetweenPurchases.ts";
import type { Wire, WireSchema } from "./wire.ts";
import {
  calendarShape,
  confidenceShape,
  countSchema,
  instantSchema,
  periodUnitSchema,
  rowId,
  weekdaySchema,
} from "./core.ts";
import { isoText } from "./texts.ts";

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
 * Options of `cohortRetention`, those that are data; which of them go together is checked as well.
 *
 * @example
 * ```ts
 * cohortOptionsSchema.parse({ asOf: "2024-02-29", period: "month" }); //=> { asOf: "2024-02-29", period: "month" }
 * cohortOptionsSchema.safeParse({ asOf: "2024-02-29", period: "month", criterion: "bracket" }).success; //=> false
 * ```
 */
export const cohortOptionsSchema: WireSchema<CohortOptions> = /* @__PURE__ */ (() => {
  const atLeastOne = z.int().min(1).max(1e15);
  const bracket = z.tuple([z.int().min(0), z.int().min(1)]);
  return z
    .object({
      asOf: instantSchema,
      period: periodUnitSchema,
      criterion: z.exactOptional(z.enum(["on", "onOrAfter", "onOrBefore", "bracket", "streak"])),
      brackets: z.exactOptional(z.array(bracket).min(1).refine(isForward, "expected brackets in order, none empty")),
      horizon: z.exactOptional(atLeastOne),
      clock: z.exactOptional(z.enum(["calendar", "elapsed"])),
      truncateTo: z.exactOptional(z.literal("hour")),
      entry: z.exactOptional(z.enum(["firstEver", "firstInWindow", "recurring"])),
      from: z.exactOptional(instantSchema),
      measure: z.exactOptional(z.enum(["customers", "orders", "revenue", "revenuePerEntrant"])),
      minimumReturns: z.exactOptional(atLeastOne),
      entrants: z.exactOptional(z.enum(["all", "payers"])),
      base: z.exactOptional(z.enum(["cohort", "previous"])),
      ...confidenceShape,
      ...calendarShape,
    })
    .refine(fitsCriterion, "expected brackets just for bracket, and a horizon only for onOrAfter")
    .refine(fitsClock, "expected days, weeks or months on the elapsed clock, and truncateTo only there")
    .refine(fitsEntry, { path: ["from"], error: "expected an instant just for firstInWindow" })
    .refine(fitsMeasure, "expected options that go with the measure");
})();

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

/**
 * One delivery, as `deliveryPerformance` takes it.
 *
 * @example
 * ```ts
 * deliverySchema.safeParse({ customerId: "Zoë", promised: "2024-03-08", delivered: null }).success; //=> true
 * ```
 */
export const deliverySchema: WireSchema<Delivery> = /* @__PURE__ */ (() =>
  z.object({
    customerId: rowId,
    promised: instantSchema,
    delivered: z.exactOptional(z.nullable(instantSchema)),
  }))();

/**
 * Options of `deliveryPerformance`.
 *
 * @example
 * ```ts
 * deliveryOptionsSchema.safeParse({ asOf: "2024-12-31", holidays: ["2024-12-25"] }).success; //=> true
 * ```
 */
export const deliveryOptionsSchema: WireSchema<DeliveryOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    days: z.exactOptional(z.enum(["business", "calendar"])),
    weekendDays: z.exactOptional(
      z.array(weekdaySchema).refine((days) => new Set(days).size < 7, "expected a day of business in the week"),
    ),
    holidays: z.exactOptional(z.array(z.string().regex(isoText).length(10))),
    repeatWithinDays: z.exactOptional(z.int().min(1).max(36_525)),
    repeatOf: z.exactOptional(z.enum(["firstDelivery", "everyDelivery"])),
  }))();

type CohortInput = Wire<CohortOptions>;

function isForward(brackets: readonly (readonly [number, number])[]): boolean {
  return brackets.every(([from, to], i) => from < to && from >= (brackets[i - 1]?.[1] ?? 0));
}

function fitsCriterion({ criterion, brackets, horizon }: CohortInput): boolean {
  return (criterion === "bracket") === (brackets !== undefined) && (criterion === "onOrAfter" || horizon === undefined);
}

function fitsClock({ clock, period, truncateTo }: CohortInput): boolean {
  return clock === "elapsed" ? ["day", "week", "month"].includes(period) : truncateTo === undefined;
}

function fitsEntry({ entry, from }: CohortInput): boolean {
  return (entry === "firstInWindow") === (from !== undefined);
}

function fitsMeasure({
  measure = "customers",
  criterion,
  minimumReturns,
  entrants,
  base,
  confidence,
}: CohortInput): boolean {
  if (measure === "customers") return entrants === undefined && (base !== "previous" || confidence === undefined);
  if (criterion === "streak" || minimumReturns !== undefined || confidence !== undefined) return false;
  return measure === "revenuePerEntrant" ? base === undefined : entrants === undefined;
}
