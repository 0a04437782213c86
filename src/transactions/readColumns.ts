import type { Instant } from "../core/instant.ts";
import { IssueList } from "../core/issueList.ts";
import type { Money } from "../core/money.ts";
import { AmountReader } from "./amountReader.ts";
import { type Column, type DictionaryColumn, isDictionary, readable } from "./columns.ts";
import { encodeColumn } from "./encodeColumn.ts";
import type { TransactionLogOptions } from "./log.ts";
import { type AtUnit, readInstants } from "./readInstants.ts";
import { readId, type ReadRows } from "./readRows.ts";
import type { RowIssues } from "./rowIssues.ts";
import type { LogSettings } from "./settings.ts";


/** Transactions in columns of one length. */
export interface TransactionColumns {
  /** Who bought. */
  readonly customerId: Column<string | number | bigint> | DictionaryColumn<string | number | bigint>;
  /** When: instants, or numbers since the epoch in `atUnit`; anything finer than a millisecond is cut off. */
  readonly at: Column<Instant | bigint>;
  /** What was paid, in major units; negative for money returned. */
  readonly amount?: Column<Money | null | undefined>;
  /** What was paid, in whole minor units, in place of `amount`. */
  readonly amountMinor?: Column<number | bigint | null | undefined>;
  /** Name of the whole order. */
  readonly id?: Column<string | null | undefined>;
  /** For a refund, the `id` of its order. */
  readonly refundOf?: Column<string | null | undefined>;
}

/** How columns become a log. */
export interface TransactionColumnsOptions extends TransactionLogOptions {
  /** Unit of the numbers in `at`; milliseconds unless given. */
  readonly atUnit?: AtUnit;
}

/** Reads and checks columns, one at a time. */
export function readColumns(
  columns: TransactionColumns,
  atUnit: AtUnit,
  settings: LogSettings,
  issues: RowIssues,
): ReadRows {
  const rowsRead = checkLengths(columns);
  const bad = new Uint8Array(rowsRead);
  const amounts = new AmountReader(settings, issues);
  const read: ReadRows = {
    rowsRead,
    rowNumbers: null,
    ...encodeColumn(columns.customerId, bad, issues),
    at: readInstants(readable("at", columns.at), atUnit, settings.timeZone, bad, issues),
    amountMinor: nullIfMissing(readAmounts(columns, amounts, bad, issues)),
    ids: readIds("id", columns.id, bad, issues),
    refundOf: readIds("refundOf", columns.refundOf, bad, issues),
    amountsRounded: amounts.rounded,
  };
  return bad.includes(1) ? withoutBad(read, bad) : read;
}

/** The common length; throws when the columns differ. */
function checkLengths({ customerId, at, amount, amountMinor, id, refundOf }: TransactionColumns): number {
  const issues = new IssueList();
  if (customerId === undefined || customerId === null) issues.add("required", ["customerId"], "a column is required");
  if (at === undefined || at === null) issues.add("required", ["at"], "a column is required");
  if (amount && amountMinor) issues.add("inconsistent", ["amountMinor"], "expected amount or amountMinor, not both");
  issues.throwIfAny();
  const codes = isDictionary(customerId) ? customerId.codes : customerId;
  for (const [name, column] of Object.entries({ at, amount, amountMinor, id, refundOf })) {
    if (!column || column.length === codes.length) continue;
    issues.add("length_mismatch", [name], `expected ${codes.length} values as in customerId`, column.length);
  }
  issues.throwIfAny();
  return codes.length;
}

function readAmounts(
  { amount, amountMinor }: TransactionColumns,
  amounts: AmountReader,
  bad: Uint8Array,
  issues: RowIssues,
): Float64Array | null {
  if (amountMinor) return readMinorUnits(readable("amountMinor", amountMinor), bad, issues);
  if (!amount) return null;
  const values = readable("amount", amount);
  const minor = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const read = amounts.read(values[row], row);
    if (read === null) bad[row] = 1;
    else minor[row] = read;
  }
  return minor;
}

/** A column in which no row has an amount is none. */
function nullIfMissing(minor: Float64Array | null): Float64Array | null {
  return minor?.some((amount) => !Number.isNaN(amount)) ? minor : null;
}

function readMinorUnits(values: ArrayLike<unknown>, bad: Uint8Array, issues: RowIssues): Float64Array {
  if (values instanceof Float64Array && areMinorUnits(values)) return values;
  const minor = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const number = typeof value === "bigint" ? Number(value) : value;
    if (Number.isSafeInteger(number)) minor[row] = (number as number) + 0; // + 0 turns −0 into 0
    else if (number === undefined || number === null) minor[row] = NaN;
    else {
      bad[row] = 1;
      issues.add("not_whole", row, "amountMinor", "expected a whole number of fewer than 2^53 minor units", value);
    }
  }
  return minor;
}

/** Whether all are whole and below 2^53, so that the column serves as it is. */
function areMinorUnits(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER) || value !== Math.floor(value) || Object.is(value, -0)) return false;
  }
  return true;
}

function readIds(
  field: "id" | "refundOf",
  column: Column<string | null | undefined> | undefined,
  bad: Uint8Array,
  issues: RowIssues,
): (string | undefined)[] | null {
  if (!column) return null;
  return Array.from(readable(field, column), (value, row) => {
    const id = readId(value, field, row, issues);
    if (id === null) bad[row] = 1;
    return id ?? undefined;
  });
}

function withoutBad(read: ReadRows, bad: Uint8Array): ReadRows {
  const isGood = (_: unknown, row: number): boolean => !bad[row];
  return {
    ...read,
    rowNumbers: Uint32Array.from(bad, (_, row) => row).filter(isGood),
    codes: read.codes.filter(isGood),
    at: read.at.filter(isGood),
    amountMinor: read.amountMinor && read.amountMinor.filter(isGood),
    ids: read.ids && read.ids.filter(isGood),
    refundOf: read.refundOf && read.refundOf.filter(isGood),
  };
}
