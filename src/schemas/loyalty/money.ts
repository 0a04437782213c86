import * as z from "zod";
import type { CashbackTerms } from "../../loyalty/cashback/cashbackTerms.ts";
import type { CouponTerms } from "../../loyalty/coupons/couponTerms.ts";
import type { StoredValueTerms } from "../../loyalty/storedValue/storedValueTerms.ts";
import type { WireType } from "../wire.ts";
import { cashbackEarning, rounding } from "./earnings.ts";
import { cashbackPending, datedExpiry } from "./ends.ts";
import { id, minor } from "./parts.ts";

export function cashback(): WireType<CashbackTerms> {
  const amountMinor = minor().min(1);
  return z.strictObject({
    earn: cashbackEarning(),
    rounding: rounding(),
    floor: z.exactOptional(
      z.strictObject({ minor: amountMinor, compared: z.enum(["beforeRounding", "afterRounding"]) }),
    ),
    caps: z.exactOptional(
      z.array(z.strictObject({ per: z.enum(["transaction", "day", "month", "year", "lifetime"]), minor: amountMinor })),
    ),
    pending: z.exactOptional(cashbackPending()),
    payout: z.exactOptional(z.strictObject({ thresholdMinor: minor(), when: z.enum(["reached", "asked"]) })),
    shortage: z.exactOptional(z.enum(["owe", "forgive"])),
  });
}

export function coupons(): WireType<readonly CouponTerms[]> {
  return z.array(z.strictObject({ id: id(), validity: z.exactOptional(datedExpiry()) })).min(1);
}

export function storedValue(): WireType<StoredValueTerms> {
  return z.strictObject({
    order: z.enum(["paidFirst", "bonusFirst", "proRata"]),
    bonuses: z.exactOptional(z.array(z.strictObject({ fromMinor: minor(), bonusMinor: minor().min(1) })).min(1)),
    bonusExpiry: z.exactOptional(datedExpiry()),
    maximumMinor: z.exactOptional(minor().min(1)),
    cashOut: z.exactOptional(z.boolean()),
  });
}
