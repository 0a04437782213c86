import * as z from "zod";
import type { CalendarOptions, Weekday } from "../core/calendar.ts";
import type { ConfidenceOptions } from "../core/confidence.ts";
import type { Instant } from "../core/instant.ts";
import type { Money } from "../core/money.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import { decimalText, earliestInstant, endOfInstants, isInYears, isoText } from "./texts.ts";
import type { Wire, WireShape } from "./wire.ts";

/**
 * An instant: epoch milliseconds, or an ISO 8601 date or date-time, in the years 1000 to 9999.
 *
 * @example
 * ```ts
 * instantSchema.safeParse("2024-02-29").success; //=> true
 * instantSchema.safeParse("2023-02-29").success; //=> false
 * ```
 */
export const instantSchema: z.ZodType<Wire<Instant>, Wire<Instant>> = /* @__PURE__ */ (() => {
  const error = "expected epoch milliseconds or an ISO 8601 string in the years 1000 to 9999";
  return z.union([z.number().min(earliestInstant).lt(endOfInstants), textOfInstant(error)], error);
})();

/** An instant as text alone. */
export const instantTextSchema: z.ZodType<string, string> = /* @__PURE__ */ (() =>
  textOfInstant("expected an ISO 8601 string in the years 1000 to 9999"))();

/**
 * An amount of money in major units: a number, or a decimal number as text, which keeps every digit.
 *
 * @example
 * ```ts
 * moneySchema.parse("19.99"); //=> "19.99"
 * moneySchema.safeParse("19,99").success; //=> false
 * ```
 */
export const moneySchema: z.ZodType<Wire<Money>, Wire<Money>> = /* @__PURE__ */ (() => {
  const error = "expected a finite number or a decimal string";
  return z.union([z.number(), z.string().regex(decimalText, error)], error);
})();

/**
 * A share of one.
 *
 * @example
 * ```ts
 * shareSchema.safeParse(20).success; //=> false
 * ```
 */
export const shareSchema: z.ZodType<number, number> = /* @__PURE__ */ (() => z.number().min(0).max(1))();

/**
 * A whole number of things.
 *
 * @example
 * ```ts
 * countSchema.safeParse(1.5).success; //=> false
 * ```
 */
export const countSchema: z.ZodType<number, number> = /* @__PURE__ */ (() => z.int().min(0).max(1e15))();

/**
 * A calendar period.
 *
 * @example
 * ```ts
 * periodUnitSchema.parse("month"); //=> "month"
 * ```
 */
export const periodUnitSchema: z.ZodType<PeriodUnit, PeriodUnit> = /* @__PURE__ */ (() =>
  z.enum(["hour", "day", "week", "month", "quarter", "year"]))();

/**
 * A day of the week, counted from Sunday = 0.
 *
 * @example
 * ```ts
 * weekdaySchema.safeParse(7).success; //=> false
 * ```
 */
export const weekdaySchema: z.ZodType<Weekday, Weekday> = /* @__PURE__ */ (() => z.literal([0, 1, 2, 3, 4, 5, 6]))();

/**
 * A time zone of the IANA database, as the runtime knows it.
 *
 * @example
 * ```ts
 * timeZoneSchema.safeParse("Europe/Berlin").success; //=> true
 * timeZoneSchema.safeParse("Berlin").success; //=> false
 * ```
 */
export const timeZoneSchema: z.ZodType<string, string> = /* @__PURE__ */ (() =>
  z.string().min(1).refine(isTimeZone, "expected an IANA time zone such as Europe/Berlin"))();

/** How the calendar is cut: fields that several options share. */
export const calendarShape: WireShape<CalendarOptions> = /* @__PURE__ */ (() => ({
  weekStartsOn: z.exactOptional(weekdaySchema),
  fiscalYearStartMonth: z.exactOptional(z.int().min(1).max(12)),
}))();

/** How intervals are made: fields that several options share. */
export const confidenceShape: WireShape<ConfidenceOptions> = /* @__PURE__ */ (() => ({
  confidence: z.exactOptional(z.number().gt(0).lt(1)),
}))();

/** Who or what a row is about, as rows of several rooms name it. */
export const rowId: z.ZodType<string | number, string | number> = /* @__PURE__ */ (() =>
  z.union([z.string().min(1), z.number()]))();

function textOfInstant(error: string): z.ZodType<string, string> {
  return z.string().regex(isoText, { error, abort: true }).refine(isInYears, error);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
