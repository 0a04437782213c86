import { CustomerEncoder } from "./customerEncoder.ts";
import { isDictionary, readable } from "./columns.ts";
import type { RowIssues } from "./rowIssues.ts";

/** Customers of a column as codes. */
export interface EncodedColumn {
  readonly codes: Uint32Array;
  readonly customerIds: readonly string[];
}

/** Encodes a column of customer ids; marks in `bad` each row that has none. */
export function encodeColumn(column: unknown, bad: Uint8Array, issues: RowIssues): EncodedColumn {
  if (isDictionary(column))
    return encodeDictionary(column.codes, readable("customerId", column.dictionary), bad, issues);
  const values = readable("customerId", column);
  return encodeDenseIntegers(values) ?? encodeValues(values, bad, issues);
}

function encodeValues(values: ArrayLike<unknown>, bad: Uint8Array, issues: RowIssues): EncodedColumn {
  const customers = new CustomerEncoder();
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const code = customers.read(values[row], row, issues);
    if (code >= 0) codes[row] = code;
    else bad[row] = 1;
  }
  return { codes, customerIds: customers.ids };
}

/** Whole numbers that lie close together are codes already, up to where they start. */
function encodeDenseIntegers(values: ArrayLike<unknown>): EncodedColumn | null {
  if (!isNumbers(values) || values.length === 0) return null;
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== Math.floor(value)) return null;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!(max - min <= 2 * values.length + 1024)) return null;
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) codes[row] = values[row]! - min;
  const customerIds: string[] = [];
  for (let id = min; id <= max; id++) customerIds.push(String(id));
  return { codes, customerIds };
}

function isNumbers(values: ArrayLike<unknown>): values is Float64Array {
  return ArrayBuffer.isView(values) && typeof values[0] === "number";
}

function encodeDictionary(
  codes: ArrayLike<number>,
  dictionary: ArrayLike<unknown>,
  bad: Uint8Array,
  issues: RowIssues,
): EncodedColumn {
  const customers = new CustomerEncoder();
  const codeOf = Int32Array.from(dictionary, (id) => customers.encode(id));
  const encoded = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codeOf[codes[row]!] ?? -1;
    if (code >= 0) encoded[row] = code;
    else {
      bad[row] = 1;
      const expectation = `a code of one of ${dictionary.length} customers in the dictionary`;
      issues.addMissingOr("out_of_range", row, "customerId", expectation, codes[row]);
    }
  }
  return { codes: encoded, customerIds: customers.ids };
}
