import * as z from "zod";
import type { CashbackTerms } from "../../loyalty/cashback/cashbackTerms.ts";
import type { CouponTerms } from "../../loyalty/coupons/couponTerms.ts";
import type { Expiry, Pending } from "../../loyalty/program/expiry.ts";
import type { StampExpiry } from "../../loyalty/stamps/stampCards.ts";
import type { WireType } from "../wire.ts";
import { duration, monthDay, rate } from "./parts.ts";

/** When an award can be spent. */
export function pending(): WireType<Pending> {
  return z.discriminatedUnion("type", [noWait(), wait(), z.strictObject({ type: z.literal("onAction") })]);
}

/** When cashback can be paid out. */
export function cashbackPending(): WireType<NonNullable<CashbackTerms["pending"]>> {
  return z.discriminatedUnion("type", [noWait(), wait()]);
}

/** When points end. */
export function expiry(): WireType<Expiry> {
  return z.discriminatedUnion("type", [
    never(),
    after(),
    fixedDate(),
    z.strictObject({
      type: z.literal("inactivity"),
      duration: duration(),
      activities: z.array(z.enum(["earn", "redeem", "adjust", "transfer"])).min(1),
      share: z.exactOptional(rate()),
    }),
  ]);
}

/** When something ends by its dates, whatever its owner does. */
export function datedExpiry(): WireType<NonNullable<CouponTerms["validity"]>> {
  return z.discriminatedUnion("type", [never(), after(), fixedDate()]);
}

/** When a card of stamps ends. */
export function stampExpiry(): WireType<StampExpiry> {
  return z.discriminatedUnion("type", [
    never(),
    fixedDate(),
    z.strictObject({ type: z.literal("afterIssue"), duration: duration(), end: end() }),
    z.strictObject({ type: z.literal("inactivity"), duration: duration(), end: end() }),
  ]);
}

const end = () => z.exactOptional(z.enum(["endOfDay", "instant"]));
const never = () => z.strictObject({ type: z.literal("never") });
const after = () =>
  z.strictObject({
    type: z.literal("after"),
    duration: duration(),
    from: z.exactOptional(z.enum(["earned", "activated"])),
    roundUpTo: z.exactOptional(z.enum(["month", "quarter", "half", "year"])),
    end: end(),
  });
const fixedDate = () =>
  z.strictObject({ type: z.literal("fixedDate"), ...monthDay().shape, cutOff: z.exactOptional(monthDay()) });
const noWait = () => z.strictObject({ type: z.literal("none") });
const wait = () => z.strictObject({ type: z.literal("after"), duration: duration(), end: end() });
