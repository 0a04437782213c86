import * as z from "zod";
import type { BirthdayGift } from "../../loyalty/birthday/gift.ts";
import type { RaffleTerms } from "../../loyalty/raffle/terms.ts";
import type { ReferralTerms } from "../../loyalty/referral/terms.ts";
import type { WireType } from "../wire.ts";
import { expiry } from "./ends.ts";
import { duration, id, minor, points } from "./parts.ts";

export function birthday(): WireType<BirthdayGift> {
  const days = z.int().min(0).max(364);
  return z.strictObject({
    gives: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("points"), points: points().min(1), expiry: z.exactOptional(expiry()) }),
      z.strictObject({ type: z.literal("coupon"), couponType: id() }),
    ]),
    daysBefore: z.exactOptional(days),
    daysAfter: z.exactOptional(days),
    waiting: z.exactOptional(duration()),
    leapDay: z.enum(["feb28", "mar1", "leapOnly"]),
  });
}

export function referral(): WireType<ReferralTerms> {
  return z.strictObject({
    attribution: z.enum(["firstClick", "lastClick"]),
    window: duration(),
    minimumMinor: z.exactOptional(minor()),
    referrer: z.strictObject({
      points: points(),
      expiry: z.exactOptional(expiry()),
      every: z.exactOptional(z.int().min(1).max(10_000)),
    }),
    referee: z.exactOptional(z.strictObject({ points: points().min(1), expiry: z.exactOptional(expiry()) })),
    cap: z.exactOptional(z.strictObject({ per: z.enum(["month", "year", "lifetime"]), points: points() })),
    returnWindow: z.exactOptional(duration()),
  });
}

export function raffle(): WireType<RaffleTerms> {
  const entries = points().min(1).max(1e6);
  const reason = z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("spend"), stepMinor: minor().min(1), entries }),
    z.strictObject({ type: z.literal("points"), points: points().min(1), entries }),
    z.strictObject({ type: z.literal("action"), action: id(), entries }),
  ]);
  return z.strictObject({
    entries: z.array(reason).min(1),
    cap: z.exactOptional(points().min(1)),
    replacement: z.enum(["withReplacement", "withoutReplacement", "onePrizeEach"]),
  });
}
