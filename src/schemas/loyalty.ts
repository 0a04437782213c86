import * as z from "zod";
import type { ProgramSpec } from "../loyalty/program/program.ts";
import { instantTextSchema, timeZoneSchema } from "./core.ts";
import type { Wire } from "./wire.ts";

/**
 * A loyalty programme as `defineProgram` takes it. Unknown fields are refused, since a misspelt option would be lost.
 *
 * Whether tiers can be reached, bands follow each other and names are known is left to the function.
 *
 * @example
 * ```ts
 * const shop = {
 *   id: "beans",
 *   version: 1,
 *   currency: "EUR",
 *   rounding: { mode: "down", stage: "order" },
 *   base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
 *   rules: [{ id: "base", earn: { type: "linear", rate: "1" } }],
 * };
 * programSpecSchema.safeParse(shop).success; //=> true
 * programSpecSchema.safeParse({ ...shop, currency: "euro" }).success; //=> false
 * ```
 */
export const programSpecSchema: z.ZodType<Wire<ProgramSpec>, Wire<ProgramSpec>> = /* @__PURE__ */ (() => {
  const id = z
    .string()
    .max(100)
    .regex(/^(?!__proto__$)./s, "expected a text of 1 to 100 characters");
  const ids = z.array(id).min(1);
  const points = z.int().min(0).max(1e12);
  const minor = z.int().min(0).max(1e12);
  const rate = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, "expected a decimal number as text");
  const monthDay = z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });
  const duration = z.strictObject({
    amount: z.int().min(0).max(10_000),
    unit: z.enum(["day", "week", "month", "year"]),
  });
  const days = z.int().min(0).max(364);
  const end = z.exactOptional(z.enum(["endOfDay", "instant"]));
  const turn = z.int().min(1).max(10_000);
  const inclusion = z.enum(["include", "exclude"]);

  const conditions = z.strictObject({
    from: z.exactOptional(instantTextSchema),
    until: z.exactOptional(instantTextSchema),
    weekdays: z.exactOptional(z.array(z.int().min(0).max(6)).min(1)),
    channels: z.exactOptional(ids),
    tiers: z.exactOptional(ids),
    attributes: z.exactOptional(z.record(z.string(), z.array(z.string()).min(1))),
    purchase: z.exactOptional(
      z.union([
        z.literal("first"),
        z.strictObject({ nth: turn }),
        z.strictObject({ every: turn.min(2) }),
        z.strictObject({ after: turn }),
      ]),
    ),
    minimumMinor: z.exactOptional(minor),
  });
  const rounding = z.enum(["down", "up", "nearest", "halfEven"]);
  const amountMinor = minor.min(1);
  const linear = z.strictObject({ type: z.literal("linear"), rate });
  const banded = z.strictObject({
    type: z.literal("banded"),
    bands: z.array(z.strictObject({ fromMinor: minor, rate })).min(1),
    apply: z.enum(["marginal", "whole"]),
  });
  const noWait = z.strictObject({ type: z.literal("none") });
  const wait = z.strictObject({ type: z.literal("after"), duration, end });
  const earn = z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("fixed"), points }),
    z.strictObject({ type: z.literal("perItem"), points }),
    z.strictObject({ type: z.literal("perStep"), points, stepMinor: minor.min(1) }),
    linear,
    banded,
    z.strictObject({ type: z.literal("multiplier"), factor: rate }),
  ]);
  const rule = z.strictObject({
    id,
    when: z.exactOptional(conditions),
    lines: z.exactOptional(z.strictObject({ skus: z.exactOptional(ids), categories: z.exactOptional(ids) })),
    earn,
    priority: z.exactOptional(z.int().min(-1e6).max(1e6)),
    stop: z.exactOptional(z.boolean()),
    qualifies: z.exactOptional(z.boolean()),
    partner: z.exactOptional(id),
  });
  const fixedDate = z.strictObject({
    type: z.literal("fixedDate"),
    ...monthDay.shape,
    cutOff: z.exactOptional(monthDay),
  });
  const never = z.strictObject({ type: z.literal("never") });
  const after = z.strictObject({
    type: z.literal("after"),
    duration,
    from: z.exactOptional(z.enum(["earned", "activated"])),
    roundUpTo: z.exactOptional(z.enum(["month", "quarter", "half", "year"])),
    end,
  });
  const expiry = z.discriminatedUnion("type", [
    never,
    after,
    fixedDate,
    z.strictObject({
      type: z.literal("inactivity"),
      duration,
      activities: z.array(z.enum(["earn", "redeem", "adjust", "transfer"])).min(1),
      share: z.exactOptional(rate),
    }),
  ]);
  const tier = z.strictObject({
    id,
    threshold: points,
    retain: z.exactOptional(points),
    forLife: z.exactOptional(points),
    multiplier: z.exactOptional(rate),
    expiry: z.exactOptional(expiry),
    suspendsExpiry: z.exactOptional(z.boolean()),
  });
  const window = z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("calendarYear"), starts: z.exactOptional(monthDay) }),
    z.strictObject({ type: z.literal("rolling"), duration }),
    z.strictObject({ type: z.literal("anniversary") }),
    z.strictObject({ type: z.literal("lifetime") }),
  ]);
  const stampCount = z.int().min(1).max(10_000);
  const stamps = z.strictObject({
    required: stampCount,
    per: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("visit"), minimumMinor: z.exactOptional(minor) }),
      z.strictObject({ type: z.literal("item"), skus: z.exactOptional(ids), categories: z.exactOptional(ids) }),
      z.strictObject({ type: z.literal("spend"), stepMinor: minor.min(1) }),
    ]),
    reward: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("points"), points: points.min(1) }),
      z.strictObject({ type: z.literal("named"), name: id }),
      z.strictObject({ type: z.literal("coupon"), couponType: id }),
    ]),
    headStart: z.exactOptional(z.strictObject({ stamps: stampCount, cards: z.enum(["first", "every"]) })),
    maxPerVisit: z.exactOptional(stampCount),
    maxPerDay: z.exactOptional(stampCount),
    expiry: z.exactOptional(
      z.discriminatedUnion("type", [
        never,
        fixedDate,
        z.strictObject({ type: z.literal("afterIssue"), duration, end }),
        z.strictObject({ type: z.literal("inactivity"), duration, end }),
      ]),
    ),
    shortage: z.exactOptional(z.enum(["owe", "forgive"])),
  });
  return z.strictObject({
    id,
    version: z.int().min(1).max(1e6),
    timeZone: z.exactOptional(timeZoneSchema),
    currency: z.string().regex(/^[A-Z]{3}$/, "expected an ISO 4217 code"),
    currencyDecimals: z.exactOptional(z.int().min(0).max(4)),
    pointDecimals: z.exactOptional(z.int().min(0).max(4)),
    rounding: z.exactOptional(
      z.strictObject({
        mode: rounding,
        stage: z.enum(["line", "rule", "order"]),
      }),
    ),
    base: z.exactOptional(
      z.strictObject({ tax: inclusion, shipping: inclusion, discounts: inclusion, pointsPaid: inclusion }),
    ),
    categories: z.exactOptional(ids),
    exclusions: z.exactOptional(z.strictObject({ skus: z.exactOptional(ids), categories: z.exactOptional(ids) })),
    rules: z.exactOptional(z.array(rule).min(1)),
    stacking: z.exactOptional(
      z.strictObject({
        rules: z.enum(["additive", "bestOf", "exclusive"]),
        multipliers: z.enum(["additive", "compounding"]),
      }),
    ),
    caps: z.exactOptional(
      z.array(
        z.strictObject({
          id,
          per: z.enum(["transaction", "day", "month", "year", "lifetime", "budget"]),
          points,
          ruleId: z.exactOptional(id),
        }),
      ),
    ),
    pending: z.exactOptional(
      z.discriminatedUnion("type", [noWait, wait, z.strictObject({ type: z.literal("onAction") })]),
    ),
    expiry: z.exactOptional(expiry),
    consumption: z.exactOptional(z.enum(["soonestExpiring", "fifo", "lifo", "partnerFirst"])),
    redemption: z.exactOptional(
      z.strictObject({
        points: points.min(1),
        valueMinor: minor.min(1),
        minimumPoints: z.exactOptional(points),
        stepPoints: z.exactOptional(points.min(1)),
        maximum: z.exactOptional(z.strictObject({ minor: z.exactOptional(minor), share: z.exactOptional(rate) })),
      }),
    ),
    clawback: z.exactOptional(
      z.strictObject({
        shortage: z.discriminatedUnion("type", [
          z.strictObject({ type: z.literal("deficit") }),
          z.strictObject({ type: z.literal("clamp") }),
          z.strictObject({
            type: z.literal("bounded"),
            points: z.exactOptional(points),
            share: z.exactOptional(rate),
            of: z.exactOptional(z.enum(["min", "max"])),
          }),
          z.strictObject({ type: z.literal("deductCash") }),
        ]),
        redeemed: z.enum(["none", "proRata", "lastItem"]),
        minimumGrace: z.exactOptional(duration),
      }),
    ),
    reversalWindow: z.exactOptional(duration),
    tiers: z.exactOptional(
      z.strictObject({
        basis: z.enum(["qualifyingPoints", "spend", "nights", "orders", "referrals", "balance"]),
        window,
        tiers: z.array(tier).min(1),
        downgrade: z.enum(["never", "atReview", "immediate"]),
        validity: z.exactOptional(
          z.strictObject({ windows: z.int().min(0).max(100), extra: z.exactOptional(duration) }),
        ),
        softLanding: z.exactOptional(z.boolean()),
        grace: z.exactOptional(duration),
      }),
    ),
    birthday: z.exactOptional(
      z.strictObject({
        gives: z.discriminatedUnion("type", [
          z.strictObject({ type: z.literal("points"), points: points.min(1), expiry: z.exactOptional(expiry) }),
          z.strictObject({ type: z.literal("coupon"), couponType: id }),
        ]),
        daysBefore: z.exactOptional(days),
        daysAfter: z.exactOptional(days),
        waiting: z.exactOptional(duration),
        leapDay: z.enum(["feb28", "mar1", "leapOnly"]),
      }),
    ),
    referral: z.exactOptional(
      z.strictObject({
        attribution: z.enum(["firstClick", "lastClick"]),
        window: duration,
        minimumMinor: z.exactOptional(minor),
        referrer: z.strictObject({
          points,
          expiry: z.exactOptional(expiry),
          every: z.exactOptional(z.int().min(1).max(10_000)),
        }),
        referee: z.exactOptional(z.strictObject({ points: points.min(1), expiry: z.exactOptional(expiry) })),
        cap: z.exactOptional(z.strictObject({ per: z.enum(["month", "year", "lifetime"]), points })),
        returnWindow: z.exactOptional(duration),
      }),
    ),
    raffle: z.exactOptional(
      z.strictObject({
        entries: z
          .array(
            z.discriminatedUnion("type", [
              z.strictObject({ type: z.literal("spend"), stepMinor: minor.min(1), entries: points.min(1).max(1e6) }),
              z.strictObject({ type: z.literal("points"), points: points.min(1), entries: points.min(1).max(1e6) }),
              z.strictObject({ type: z.literal("action"), action: id, entries: points.min(1).max(1e6) }),
            ]),
          )
          .min(1),
        cap: z.exactOptional(points.min(1)),
        replacement: z.enum(["withReplacement", "withoutReplacement", "onePrizeEach"]),
      }),
    ),
    cashback: z.exactOptional(
      z.strictObject({
        earn: z.discriminatedUnion("type", [linear, banded, z.strictObject({ type: z.literal("flat"), amountMinor })]),
        rounding,
        floor: z.exactOptional(
          z.strictObject({ minor: amountMinor, compared: z.enum(["beforeRounding", "afterRounding"]) }),
        ),
        caps: z.exactOptional(
          z.array(
            z.strictObject({ per: z.enum(["transaction", "day", "month", "year", "lifetime"]), minor: amountMinor }),
          ),
        ),
        pending: z.exactOptional(z.discriminatedUnion("type", [noWait, wait])),
        payout: z.exactOptional(z.strictObject({ thresholdMinor: minor, when: z.enum(["reached", "asked"]) })),
        shortage: z.exactOptional(z.enum(["owe", "forgive"])),
      }),
    ),
    coupons: z.exactOptional(
      z
        .array(
          z.strictObject({
            id,
            validity: z.exactOptional(z.discriminatedUnion("type", [never, after, fixedDate])),
          }),
        )
        .min(1),
    ),
    stamps: z.exactOptional(stamps),
    storedValue: z.exactOptional(
      z.strictObject({
        order: z.enum(["paidFirst", "bonusFirst", "proRata"]),
        bonuses: z.exactOptional(z.array(z.strictObject({ fromMinor: minor, bonusMinor: minor.min(1) })).min(1)),
        bonusExpiry: z.exactOptional(z.discriminatedUnion("type", [never, after, fixedDate])),
        maximumMinor: z.exactOptional(minor.min(1)),
        cashOut: z.exactOptional(z.boolean()),
      }),
    ),
  });
})();
