import * as z from "zod";
import type { ProgramSpec } from "../loyalty/program/program.ts";
import { timeZoneSchema } from "./core.ts";
import { rounding } from "./loyalty/earnings.ts";
import { expiry, pending } from "./loyalty/ends.ts";
import { birthday, raffle, referral } from "./loyalty/growth.ts";
import { cashback, coupons, storedValue } from "./loyalty/money.ts";
import { duration, id, ids } from "./loyalty/parts.ts";
import { caps, rules } from "./loyalty/rules.ts";
import { clawback, redemption } from "./loyalty/spending.ts";
import { stamps } from "./loyalty/stamps.ts";
import { tiers } from "./loyalty/tiers.ts";
import type { WireType } from "./wire.ts";

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
export const programSpecSchema: WireType<ProgramSpec> = /* @__PURE__ */ (() => {
  const inclusion = z.enum(["include", "exclude"]);
  return z.strictObject({
    id: id(),
    version: z.int().min(1).max(1e6),
    timeZone: z.exactOptional(timeZoneSchema),
    currency: z.string().regex(/^[A-Z]{3}$/, "expected an ISO 4217 code"),
    currencyDecimals: z.exactOptional(z.int().min(0).max(4)),
    pointDecimals: z.exactOptional(z.int().min(0).max(4)),
    rounding: z.exactOptional(z.strictObject({ mode: rounding(), stage: z.enum(["line", "rule", "order"]) })),
    base: z.exactOptional(
      z.strictObject({ tax: inclusion, shipping: inclusion, discounts: inclusion, pointsPaid: inclusion }),
    ),
    categories: z.exactOptional(ids()),
    exclusions: z.exactOptional(z.strictObject({ skus: z.exactOptional(ids()), categories: z.exactOptional(ids()) })),
    rules: z.exactOptional(rules()),
    stacking: z.exactOptional(
      z.strictObject({
        rules: z.enum(["additive", "bestOf", "exclusive"]),
        multipliers: z.enum(["additive", "compounding"]),
      }),
    ),
    caps: z.exactOptional(caps()),
    pending: z.exactOptional(pending()),
    expiry: z.exactOptional(expiry()),
    consumption: z.exactOptional(z.enum(["soonestExpiring", "fifo", "lifo", "partnerFirst"])),
    redemption: z.exactOptional(redemption()),
    clawback: z.exactOptional(clawback()),
    reversalWindow: z.exactOptional(duration()),
    tiers: z.exactOptional(tiers()),
    birthday: z.exactOptional(birthday()),
    referral: z.exactOptional(referral()),
    raffle: z.exactOptional(raffle()),
    cashback: z.exactOptional(cashback()),
    coupons: z.exactOptional(coupons()),
    stamps: z.exactOptional(stamps()),
    storedValue: z.exactOptional(storedValue()),
  });
})();
