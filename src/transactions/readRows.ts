import { instantReader } from "../core/instant.ts";
import { AmountReader } from "./amountReader.ts";
import { CustomerEncoder } from "./customerEncoder.ts";
import type { TransactionRow } from "./log.ts";
import { readRowInstant } from "./readRowInstant.ts";
import type { RowIssues } from "./rowIssues.ts";
import type { LogSettings } from "./settings.ts";

/** Rows as read, each good by itself; whether they fit together is settled later. */
export interface ReadRows {
  /** Rows in the input, the bad ones included. */
  readonly rowsRead: number;
  /** Number in the input of each row here; `null` when they are the same. */
  readonly rowNumbers: ArrayLike<number> | null;
  readonly customerIds: readonly string[];
  readonly codes: Uint32Array;
  readonly at: Float64Array;
  /** NaN where a row had no amount; `null` when no row had one. */
  readonly amountMinor: Float64Array | null;
  /** `null` when no row had one; so for `refundOf`. */
  readonly ids: readonly (string | undefined)[] | null;
  readonly refundOf: readonly (string | undefined)[] | null;
  readonly amountsRounded: number;
}

/** Reads and checks row objects in one loop. */
export function readRows(rows: Iterable<TransactionRow>, settings: LogSettings, issues: RowIssues): ReadRows {
  const instantOf = instantReader(settings.timeZone);
  const customers = new CustomerEncoder();
  const amounts = new AmountReader(settings, issues);
  const rowNumbers: number[] = [];
  const codes: number[] = [];
  const at: number[] = [];
  const amountMinor: number[] = [];
  const ids: (string | undefined)[] = [];
  const refundOf: (string | undefined)[] = [];
  let hasAmounts = false;
  let hasIds = false;
  let rowsRead = 0;
  for (const input of rows as Iterable<Partial<TransactionRow> | null>) {
    const row = rowsRead++;
    if (!issues.isObject(row, input)) continue;
    const code = customers.read(input.customerId, row, issues);
    const instant = readRowInstant(instantOf, input.at, row, issues);
    const minor = amounts.read(input.amount, row);
    const id = readId(input.id, "id", row, issues);
    const orderId = readId(input.refundOf, "refundOf", row, issues);
    if (code < 0 || Number.isNaN(instant) || minor === null || id === null || orderId === null) continue;
    hasAmounts ||= !Number.isNaN(minor);
    hasIds ||= id !== undefined || orderId !== undefined;
    rowNumbers.push(row);
    codes.push(code);
    at.push(instant);
    amountMinor.push(minor);
    ids.push(id);
    refundOf.push(orderId);
  }
  return {
    rowsRead,
    rowNumbers,
    customerIds: customers.ids,
    codes: Uint32Array.from(codes),
    at: Float64Array.from(at),
    amountMinor: hasAmounts ? Float64Array.from(amountMinor) : null,
    ids: hasIds ? ids : null,
    refundOf: hasIds ? refundOf : null,
    amountsRounded: amounts.rounded,
  };
}

/** An optional id; `null`, and an issue, when it is no text. */
export function readId(
  value: unknown,
  field: "id" | "refundOf",
  row: number,
  issues: RowIssues,
): string | undefined | null {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && value !== "") return value;
  issues.add("wrong_type", row, field, "a non-empty string", value);
  return null;
}
