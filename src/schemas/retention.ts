import * as z from "zod";
import type { CohortOptions } from "../retention/cohortRetention.ts";
import type { Delivery, DeliveryOptions } from "../retention/deliveryResult.ts";
import type { NewReturningOptions } from "../retention/newReturningSplit.ts";
import type { RepeatPurchaseOptions } from "../retention/repeatPurchaseRate.ts";
import type { RetentionCounts } from "../retention/retentionRate.ts";
import { calendarShape, countSchema, instantSchema, periodUnitSchema, weekdaySchema } from "./core.ts";
import { isoText } from "./texts.ts";
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
    customerId: z.union([z.string().min(1), z.number()]),
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
