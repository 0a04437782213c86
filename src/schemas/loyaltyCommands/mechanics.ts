import * as z from "zod";
import { commandParts, type CommandSchemas } from "./parts.ts";

type Types =
  | "stamp"
  | "topUp"
  | "spendStoredValue"
  | "refundStoredValue"
  | "issueCoupon"
  | "redeemCoupon"
  | "voidCoupon"
  | "payOutCashback"
  | "cashOut";

/** Commands of stamps, cards with money, coupons and cashback. */
export function mechanicCommands(): CommandSchemas<Types> {
  const { id, amount, someAmount, envelope } = commandParts();
  return {
    stamp: z.object({
      type: z.literal("stamp"),
      ...envelope,
      orderId: id,
      items: z.exactOptional(someAmount),
      amountMinor: z.exactOptional(amount),
    }),
    topUp: z
      .object({ type: z.literal("topUp"), ...envelope, paidMinor: amount, bonusMinor: z.exactOptional(amount) })
      .refine(({ paidMinor, bonusMinor = 0 }) => paidMinor > 0 || bonusMinor > 0, {
        path: ["paidMinor"],
        error: "expected something to put on the card",
      }),
    spendStoredValue: z.object({
      type: z.literal("spendStoredValue"),
      ...envelope,
      amountMinor: someAmount,
      upTo: z.exactOptional(z.boolean()),
      orderId: z.exactOptional(id),
    }),
    refundStoredValue: z.object({
      type: z.literal("refundStoredValue"),
      ...envelope,
      spendId: id,
      amountMinor: z.exactOptional(someAmount),
    }),
    issueCoupon: z.object({ type: z.literal("issueCoupon"), ...envelope, couponType: id, reason: id }),
    redeemCoupon: z.object({
      type: z.literal("redeemCoupon"),
      ...envelope,
      couponId: id,
      orderId: z.exactOptional(id),
    }),
    voidCoupon: z.object({ type: z.literal("voidCoupon"), ...envelope, couponId: id, reason: id }),
    payOutCashback: z.object({
      type: z.literal("payOutCashback"),
      ...envelope,
      amountMinor: z.exactOptional(someAmount),
    }),
    cashOut: z.object({ type: z.literal("cashOut"), ...envelope, amountMinor: z.exactOptional(someAmount) }),
  };
}
