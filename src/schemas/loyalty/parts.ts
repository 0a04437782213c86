import * as z from "zod";
import type { Duration } from "../../loyalty/program/duration.ts";
import type { WireType } from "../wire.ts";

export function id(): z.ZodString {
  return z
    .string()
    .max(100)
    .regex(/^(?!__proto__$)./s, "expected a text of 1 to 100 characters");
}

export function ids(): z.ZodArray<z.ZodString> {
  return z.array(id()).min(1);
}

export function points(): z.ZodInt {
  return z.int().min(0).max(1e12);
}

/** Minor units of money. */
export function minor(): z.ZodInt {
  return z.int().min(0).max(1e12);
}

export function rate(): z.ZodString {
  return z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, "expected a decimal number as text");
}

export function monthDay(): z.ZodObject<{ month: z.ZodInt; day: z.ZodInt }, z.core.$strict> {
  return z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });
}

export function duration(): WireType<Duration> {
  const amount = z.int().min(0).max(10_000);
  return z.discriminatedUnion("unit", [
    z.strictObject({ amount, unit: z.enum(["day", "week", "month"]) }),
    z.strictObject({ amount: amount.max(1000), unit: z.literal("year") }), // dates have four digits of the year
  ]);
}
