import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { AmountReader } from "./amountReader.ts";
import { type AtUnit, type Column, isDictionary, readable, type TransactionColumns } from "./columns.ts";
import { encodeColumn } from "./encodeColumn.ts";
import { readAmounts } from "./readAmounts.ts";
import { readInstants } from "./readInstants.ts";
import { readId, type ReadRows } from "./readRows.ts";
import type { RowIssues } from "./rowIssues.ts";
import type { LogSettings } from "./settings.ts";

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
    amountMinor: readAmounts(columns, amounts, bad, issues),
    ids: readIds("id", columns.id, bad, issues),
    refundOf: readIds("refundOf", columns.refundOf, bad, issues),
    amountsRounded: amounts.rounded,
  };
  return bad.includes(1) ? withoutBad(read, bad) : read;
}

/** The common length; throws when the columns differ. */
function checkLengths({ customerId, at, amount, amountMinor, id, refundOf }: TransactionColumns): number {
  const issues: MetricIssue[] = [];
  if (customerId === undefined || customerId === null)
    issues.push(makeIssue("required", ["customerId"], "a column", customerId));
  if (at === undefined || at === null) issues.push(makeIssue("required", ["at"], "a column", at));
  if (amount && amountMinor)
    issues.push(makeIssue("inconsistent", ["amountMinor"], "amount or amountMinor, not", "both"));
  throwIfAny(issues);
  const codes = isDictionary(customerId) ? customerId.codes : customerId;
  for (const [name, column] of Object.entries({ at, amount, amountMinor, id, refundOf })) {
    if (!column || column.length === codes.length) continue;
    issues.push(makeIssue("length_mismatch", [name], `${codes.length} values as in customerId`, column.length));
  }
  throwIfAny(issues);
  return codes.length;
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
