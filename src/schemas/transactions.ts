import * as z from "zod";
import type { CustomerSummaryOptions } from "../transactions/customerSummary.ts";
import type { TransactionLogOptions, TransactionRow } from "../transactions/log.ts";
import type { TransactionColumnsOptions } from "../transactions/columns.ts";
import { instantSchema, moneySchema, rowId, timeZoneSchema, weekdaySchema } from "./core.ts";
import type { WireSchema } from "./wire.ts";

/**
 * One order, or the refund of one, as `transactionLog` takes it.
 *
 * It accepts a row that some log accepts. What depends on the log's options is left to the log: the decimals of the
 * currency, and sums of money past 2^53 minor units. So is what depends on other rows: repeated ids, and whether
 * `refundOf` names an order.
 *
 * @example
 * ```ts
 * transactionRowSchema.parse({ customerId: "Zoë", at: "2024-03-01", amount: "19.99" });
 * //=> { customerId: "Zoë", at: "2024-03-01", amount: "19.99" }
 * transactionRowSchema.safeParse({ customerId: "", at: "2023-02-30" }).error?.issues.map(({ path }) => path[0]);
 * //=> ["customerId", "at"]
 * ```
 */
export const transactionRowSchema: WireSchema<TransactionRow> = /* @__PURE__ */ (() =>
  z.object({
    customerId: rowId,
    at: instantSchema,
    amount: z.exactOptional(moneySchema.refine(isSafeAmount, "expected fewer than 2^53")),
    id: z.exactOptional(z.string().min(1)),
    refundOf: z.exactOptional(z.string().min(1)),
  }))();

/**
 * Options of `transactionLog`.
 *
 * @example
 * ```ts
 * transactionLogOptionsSchema.parse({ timeZone: "Europe/Berlin" }); //=> { timeZone: "Europe/Berlin" }
 * ```
 */
export const transactionLogOptionsSchema: WireSchema<TransactionLogOptions> = /* @__PURE__ */ (() =>
  z.object({
    currencyDecimals: z.exactOptional(z.int().min(0).max(8)),
    timeZone: z.exactOptional(timeZoneSchema),
    onInvalid: z.exactOptional(z.enum(["throw", "collect"])),
    amountRounding: z.exactOptional(z.enum(["error", "halfEven"])),
    unlinkedRefunds: z.exactOptional(z.enum(["error", "allow"])),
    refundDate: z.exactOptional(z.enum(["order", "refund"])),
  }))();

/**
 * Options of `transactionLogFromColumns`.
 *
 * @example
 * ```ts
 * transactionColumnsOptionsSchema.safeParse({ atUnit: "minutes" }).success; //=> false
 * ```
 */
export const transactionColumnsOptionsSchema: WireSchema<TransactionColumnsOptions> = /* @__PURE__ */ (() =>
  z.object({
    ...transactionLogOptionsSchema.shape,
    atUnit: z.exactOptional(z.enum(["s", "ms", "us", "ns"])),
  }))();

/**
 * Options of `customerSummary`.
 *
 * @example
 * ```ts
 * customerSummaryOptionsSchema.parse({ asOf: "2024-02-29", timeUnit: "week" });
 * //=> { asOf: "2024-02-29", timeUnit: "week" }
 * ```
 */
export const customerSummaryOptionsSchema: WireSchema<CustomerSummaryOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    timeUnit: z.enum(["day", "week", "month", "year"]),
    grain: z.exactOptional(z.enum(["day", "week"])),
    weekStartsOn: z.exactOptional(weekdaySchema),
    acquiredFrom: z.exactOptional(instantSchema),
  }))();

/** Whole major units past 2^53 fit no currency. */
function isSafeAmount(amount: string | number): boolean {
  return !(Math.abs(Number(amount)) > Number.MAX_SAFE_INTEGER); // what is no number at all is found before
}
