import type { AmountReader } from "./amountReader.ts";
import { readable, type TransactionColumns } from "./columns.ts";
import type { RowIssues } from "./rowIssues.ts";

/** Reads the column of amounts into minor units, NaN where a row has none; `null` when no row has one. */
export function readAmounts(
  { amount, amountMinor }: TransactionColumns,
  amounts: AmountReader,
  bad: Uint8Array,
  issues: RowIssues,
): Float64Array | null {
  const minor = amountMinor
    ? readMinorUnits(readable("amountMinor", amountMinor), bad, issues)
    : readMajorUnits(amount ? readable("amount", amount) : [], amounts, bad);
  return minor.some((value) => !Number.isNaN(value)) ? minor : null;
}

function readMajorUnits(values: ArrayLike<unknown>, amounts: AmountReader, bad: Uint8Array): Float64Array {
  const minor = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const read = amounts.read(values[row], row);
    if (read === null) bad[row] = 1;
    else minor[row] = read;
  }
  return minor;
}

function readMinorUnits(values: ArrayLike<unknown>, bad: Uint8Array, issues: RowIssues): Float64Array {
  if (values instanceof Float64Array && areMinorUnits(values)) return values;
  const minor = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const number = typeof value === "bigint" ? Number(value) : value;
    if (typeof number === "number" && Number.isSafeInteger(number)) {
      minor[row] = number + 0; // + 0 turns −0 into 0
    } else if (number === undefined || number === null) {
      minor[row] = NaN;
    } else {
      bad[row] = 1;
      issues.add("out_of_range", row, "amountMinor", "a whole number of fewer than 2^53 minor units", value);
    }
  }
  return minor;
}

/** Whether all are whole and below 2^53, so that the column serves as it is. */
function areMinorUnits(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER) || value !== Math.floor(value) || Object.is(value, -0)) {
      return false;
    }
  }
  return true;
}
