import * as z from "zod";
import type { ChurnByTenureOptions } from "../churn/churnByTenure.ts";
import type { ChurnDay, ChurnDefinition, ChurnInputs } from "../churn/churnInputs.ts";
import type { ChurnConversion } from "../churn/convertChurnRate.ts";
import type { MrrHistoryOptions } from "../churn/historyOptions.ts";
import type { LapseOptions } from "../churn/lapseOptions.ts";
import type { MovementOptions } from "../churn/movements.ts";
import type { MrrRow } from "../churn/mrrHistory.ts";
import type { RevenueRetentionOptions } from "../churn/revenueRetention.ts";
import type { Subscription, SubscriptionOptions } from "../churn/subscription.ts";
import {
  calendarShape,
  countSchema,
  instantSchema,
  moneySchema,
  periodUnitSchema,
  rowId,
  shareSchema,
  timeZoneSchema,
} from "./core.ts";
import type { Wire, WireSchema, WireShape } from "./wire.ts";

/**
 * What one customer pays per month in one period, as `mrrHistory` takes it; an amount below zero is left to the history.
 *
 * @example
 * ```ts
 * const row = { customerId: "Zoë", period: "2024-03", mrr: "19.99" };
 * mrrRowSchema.parse(row); //=> { customerId: "Zoë", period: "2024-03", mrr: "19.99" }
 * mrrRowSchema.safeParse({ ...row, period: "2024-13" }).success; //=> false
 * ```
 */
export const mrrRowSchema: WireSchema<MrrRow> = /* @__PURE__ */ (() =>
  z.object({
    customerId: rowId,
    period: z.union([z.string().regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/), instantSchema]),
    mrr: mrrAmount(),
  }))();

/**
 * One subscription, as `mrrFromSubscriptions` takes it; what hangs together is
 * left to it: that it does not end before it starts, and that a discount is no larger than the amount.
 *
 * @example
 * ```ts
 * const subscription = { customerId: "Zoë", start: "2024-03-01", interval: "year", amount: 120 };
 * subscriptionSchema.safeParse(subscription).success; //=> true
 * subscriptionSchema.safeParse({ ...subscription, interval: "fortnight" }).success; //=> false
 * ```
 */
export const subscriptionSchema: WireSchema<Subscription> = /* @__PURE__ */ (() =>
  z.object({
    customerId: rowId,
    start: instantSchema,
    end: z.exactOptional(z.nullable(instantSchema)),
    interval: z.enum(["day", "week", "month", "quarter", "year"]),
    intervalCount: z.exactOptional(z.int().min(1).max(1000)),
    amount: moneySchema,
    discount: z.exactOptional(
      z.nullable(
        z
          .object({
            amountOff: z.exactOptional(moneySchema),
            shareOff: z.exactOptional(shareSchema),
            until: z.exactOptional(z.nullable(instantSchema)),
          })
          .refine(hasOneAmount, "expected either amountOff or shareOff"),
      ),
    ),
  }))();

/**
 * Options of `mrrHistory`.
 *
 * @example
 * ```ts
 * mrrHistoryOptionsSchema.parse({ asOf: "2024-02-29" }); //=> { asOf: "2024-02-29" }
 * ```
 */
export const mrrHistoryOptionsSchema: WireSchema<MrrHistoryOptions> = /* @__PURE__ */ (() =>
  z.object(historyShape()))();

/**
 * Options of `mrrFromSubscriptions`.
 *
 * @example
 * ```ts
 * subscriptionOptionsSchema.safeParse({ asOf: "2024-02-29", discounts: "some" }).success; //=> false
 * ```
 */
export const subscriptionOptionsSchema: WireSchema<SubscriptionOptions> = /* @__PURE__ */ (() =>
  z.object({ ...historyShape(), discounts: z.exactOptional(z.enum(["all", "perpetual", "none"])) }))();

/**
 * Options of `churnByTenure`; that the bands begin at 1 and rise, and the weights are as many, is left to the function.
 *
 * @example
 * ```ts
 * churnByTenureOptionsSchema.parse({ bandStarts: [1, 13] }); //=> { bandStarts: [1, 13] }
 * ```
 */
export const churnByTenureOptionsSchema: WireSchema<ChurnByTenureOptions> = /* @__PURE__ */ (() =>
  z.object({
    bandStarts: z.exactOptional(z.array(countSchema)),
    standardWeights: z.exactOptional(z.array(z.number().min(0))),
  }))();

/**
 * Options of `mrrMovements`.
 *
 * @example
 * ```ts
 * movementOptionsSchema.parse({ grain: "perEvent", newAfterDays: 90 }); //=> { grain: "perEvent", newAfterDays: 90 }
 * ```
 */
export const movementOptionsSchema: WireSchema<MovementOptions> = /* @__PURE__ */ (() => z.object(movementShape()))();

/**
 * Options of `grossRevenueRetention` and `netRevenueRetention`.
 *
 * @example
 * ```ts
 * revenueRetentionOptionsSchema.parse({ spanPeriods: 12 }); //=> { spanPeriods: 12 }
 * ```
 */
export const revenueRetentionOptionsSchema: WireSchema<RevenueRetentionOptions> = /* @__PURE__ */ (() =>
  z.object({
    ...movementShape(),
    method: z.exactOptional(z.enum(["fixedCohort", "product", "flow"])),
    spanPeriods: z.exactOptional(z.int().min(1).max(1000)),
  }))();

/** The second argument of `churnRate`. */
export interface ChurnRateDefinition<D extends ChurnDefinition> {
  /** The name of the definition. */
  definition: D;
}

/** Both arguments of `churnRate` by one definition. */
export type ChurnRateArguments = {
  [D in ChurnDefinition]: [input: ChurnInputs[D], options: ChurnRateDefinition<D>];
}[ChurnDefinition];

/**
 * Arguments of `churnRate`, input and definition. No more customers of a start are lost than there are.
 *
 * @example
 * ```ts
 * const opening = { definition: "opening" };
 * churnRateArgumentsSchema.safeParse([{ startCount: 100, churnedCount: 5 }, opening]).success; //=> true
 * churnRateArgumentsSchema.safeParse([{ startCount: 100, lostCount: 5 }, opening]).success; //=> false
 * ```
 */
export const churnRateArgumentsSchema: z.ZodType<
  Wire<ChurnRateArguments>,
  Wire<ChurnRateArguments>
> = /* @__PURE__ */ (() => {
  const opening = { startCount: countSchema, churnedCount: countSchema };
  const days = z.number().min(0);
  const error = "expected at most startCount";
  const day: z.ZodType<Wire<ChurnDay>, Wire<ChurnDay>> = z
    .object(opening)
    .refine(({ startCount, churnedCount }) => churnedCount <= startCount, { path: ["churnedCount"], error });
  const daily = z.object({ days: z.array(day) });
  const openingCohort = z
    .object({ startCount: countSchema, lostCount: countSchema })
    .refine(({ startCount, lostCount }) => lostCount <= startCount, { path: ["lostCount"], error });
  const averageDaily = z.object({ dailyStartCounts: z.array(countSchema), churnedCount: countSchema });
  const exposure = z.object({ churnedCount: countSchema, customerDays: days, periodDays: days });
  return z.union([
    z.tuple([openingCohort, z.object({ definition: z.literal("openingCohort") })]),
    z.tuple([z.object(opening), z.object({ definition: z.literal("opening") })]),
    z.tuple([z.object({ ...opening, newCount: countSchema }), z.object({ definition: z.literal("openingPlusNew") })]),
    z.tuple([z.object({ ...opening, endCount: countSchema }), z.object({ definition: z.literal("midpoint") })]),
    z.tuple([averageDaily, z.object({ definition: z.literal("averageDaily") })]),
    z.tuple([daily, z.object({ definition: z.literal("dailySum") })]),
    z.tuple([daily, z.object({ definition: z.literal("dailyCompound") })]),
    z.tuple([exposure, z.object({ definition: z.literal("exposure") })]),
  ]);
})();

/**
 * Options of `convertChurnRate`.
 *
 * @example
 * ```ts
 * churnConversionSchema.safeParse({ fromPeriods: 1, toPeriods: 12 }).success; //=> true
 * churnConversionSchema.safeParse({ fromPeriods: 0, toPeriods: 12 }).success; //=> false
 * ```
 */
export const churnConversionSchema: WireSchema<ChurnConversion> = /* @__PURE__ */ (() => {
  const length = z.number().min(1e-9).max(1e9);
  return z.object({
    fromPeriods: length,
    toPeriods: length,
    method: z.exactOptional(z.enum(["compounding", "hazard"])),
  });
})();

/**
 * Options of `lapseStatus`, by policy; the second bound is no lower than the first.
 *
 * @example
 * ```ts
 * const options = { asOf: "2024-02-29", policy: "fixed", activeDays: 30, lapsedDays: 90 };
 * lapseOptionsSchema.safeParse(options).success; //=> true
 * lapseOptionsSchema.safeParse({ ...options, lapsedDays: 20 }).success; //=> false
 * ```
 */
export const lapseOptionsSchema: z.ZodType<Wire<LapseOptions>, Wire<LapseOptions>> = /* @__PURE__ */ (() => {
  const bound = z.number().min(0);
  const isOrdered = (first: string, second: string) => (options: object) => {
    const given = options as Readonly<Record<string, number>>;
    return given[second]! >= given[first]!;
  };
  const error = "expected no less than the first bound";
  return z.union([
    z
      .object({ asOf: instantSchema, policy: z.literal("fixed"), activeDays: bound, lapsedDays: bound })
      .refine(isOrdered("activeDays", "lapsedDays"), { path: ["lapsedDays"], error }),
    z
      .object({
        asOf: instantSchema,
        policy: z.literal("baseQuantile"),
        activeShare: shareSchema,
        lapsedShare: shareSchema,
      })
      .refine(isOrdered("activeShare", "lapsedShare"), { path: ["lapsedShare"], error }),
    z
      .object({
        asOf: instantSchema,
        policy: z.literal("ownRhythm"),
        activeMultiple: bound,
        lapsedMultiple: bound,
        minGaps: z.exactOptional(z.int().min(1).max(1e6)),
      })
      .refine(isOrdered("activeMultiple", "lapsedMultiple"), { path: ["lapsedMultiple"], error }),
  ]);
})();

function historyShape(): WireShape<Wire<MrrHistoryOptions>> {
  return {
    asOf: instantSchema,
    period: z.exactOptional(periodUnitSchema),
    timeZone: z.exactOptional(timeZoneSchema),
    onInvalid: z.exactOptional(z.enum(["throw", "collect"])),
    allowNegative: z.exactOptional(z.boolean()),
    ...calendarShape,
  };
}

function movementShape(): WireShape<Wire<MovementOptions>> {
  return {
    grain: z.exactOptional(z.enum(["netPerPeriod", "perEvent"])),
    newAfterDays: z.exactOptional(z.number().min(0).max(1e6)),
  };
}

/** An amount whose millionths can be counted. */
function mrrAmount(): z.ZodType<string | number, string | number> {
  const most = Number.MAX_SAFE_INTEGER / 1e6;
  return moneySchema.refine((amount) => !(Math.abs(Number(amount)) > most), "expected fewer than 2^53 millionths");
}

function hasOneAmount({ amountOff, shareOff }: { amountOff?: unknown; shareOff?: unknown }): boolean {
  return (amountOff === undefined) !== (shareOff === undefined);
}
