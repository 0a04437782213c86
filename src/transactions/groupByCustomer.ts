/** Times, and amounts where there are any, in step. */
interface MoneyRows {
  readonly at: Float64Array;
  readonly amountMinor: Float64Array | null;
}

/** Rows with the customer code of each. */
export interface CodedRows extends MoneyRows {
  readonly codes: Uint32Array;
}

/** Rows grouped by customer, each customer's ordered by time and then by amount. */
export interface GroupedRows extends MoneyRows {
  /** First row of each customer, and the number of rows last. */
  readonly customerStart: Uint32Array;
}

/** About as many rows as a part may have for its columns to stay in the processor's cache. */
const rowsPerPart = 65_536;

/**
 * Groups rows by customer code and orders each group. Rows are first parted by ranges of codes and each part is then
 * settled by itself, because placing ten million rows straight into memory misses the cache at nearly every one.
 */
export function groupByCustomer(rows: CodedRows, customerCount: number): GroupedRows {
  const customerStart = startsOf(rows.codes, customerCount);
  const parts = partStarts(customerStart);
  const { codes, at, amountMinor } = partRows(rows, parts.shift, parts.starts);
  const scratch = makeRows(largestPart(parts.starts), amountMinor !== null);
  const next = customerStart.slice();
  for (let part = 0; part + 1 < parts.starts.length; part++) {
    placeRows({ codes, at, amountMinor }, scratch, next, parts.starts[part]!, parts.starts[part + 1]!);
    const firstCustomer = part * 2 ** parts.shift;
    const endCustomer = Math.min(customerCount, firstCustomer + 2 ** parts.shift);
    for (let customer = firstCustomer; customer < endCustomer; customer++) {
      orderRows(at, amountMinor, customerStart[customer]!, customerStart[customer + 1]!);
    }
  }
  return { customerStart, at, amountMinor };
}

/** Where each customer's rows begin, by counting. */
function startsOf(codes: Uint32Array, customerCount: number): Uint32Array {
  const starts = new Uint32Array(customerCount + 1);
  for (let i = 0; i < codes.length; i++) starts[codes[i]! + 1]!++;
  for (let customer = 0; customer < customerCount; customer++) starts[customer + 1]! += starts[customer]!;
  return starts;
}

/** Where each part's rows begin; a part holds the customers whose codes agree above the lowest `shift` bits. */
function partStarts(customerStart: Uint32Array): { readonly shift: number; readonly starts: Uint32Array } {
  const customerCount = customerStart.length - 1;
  const rowCount = customerStart[customerCount]!;
  const wanted = Math.max(1, rowCount / rowsPerPart);
  const shift = Math.max(0, Math.ceil(Math.log2(customerCount / wanted)));
  const starts = new Uint32Array(Math.ceil(customerCount / 2 ** shift) + 1).fill(rowCount);
  for (let part = 0; part + 1 < starts.length; part++) starts[part] = customerStart[part * 2 ** shift]!;
  return { shift, starts };
}

function largestPart(starts: Uint32Array): number {
  let largest = 0;
  for (let part = 0; part + 1 < starts.length; part++) largest = Math.max(largest, starts[part + 1]! - starts[part]!);
  return largest;
}

function makeRows(length: number, hasAmounts: boolean): MoneyRows {
  return { at: new Float64Array(length), amountMinor: hasAmounts ? new Float64Array(length) : null };
}

/** The rows part by part, in their order within each. */
function partRows({ codes, at, amountMinor }: CodedRows, shift: number, starts: Uint32Array): CodedRows {
  const next = starts.slice();
  const partedCodes = new Uint32Array(codes.length);
  const parted = makeRows(codes.length, amountMinor !== null);
  const { at: partedAt, amountMinor: partedAmounts } = parted;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    const slot = next[code >>> shift]!++;
    partedCodes[slot] = code;
    partedAt[slot] = at[i]!;
    if (partedAmounts) partedAmounts[slot] = amountMinor![i]!;
  }
  return { codes: partedCodes, ...parted };
}

/** Places the rows of one part at their customers, by way of the scratch. */
function placeRows(
  { codes, at, amountMinor }: CodedRows,
  scratch: MoneyRows,
  next: Uint32Array,
  start: number,
  end: number,
): void {
  const { at: times, amountMinor: amounts } = scratch;
  times.set(at.subarray(start, end));
  if (amounts) amounts.set(amountMinor!.subarray(start, end));
  for (let i = start; i < end; i++) {
    const slot = next[codes[i]!]!++;
    at[slot] = times[i - start]!;
    if (amounts) amountMinor![slot] = amounts[i - start]!;
  }
}

/** Orders the rows of one customer, in place. Most have a handful: insertion is fastest there. */
function orderRows(at: Float64Array, amountMinor: Float64Array | null, start: number, end: number): void {
  if (end - start > 64) {
    orderManyRows(at, amountMinor, start, end);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const time = at[i]!;
    const amount = amountMinor ? amountMinor[i]! : 0;
    let j = i;
    for (; j > start; j--) {
      const before = at[j - 1]!;
      if (before < time || (before === time && (!amountMinor || amountMinor[j - 1]! <= amount))) break;
      at[j] = before;
      if (amountMinor) amountMinor[j] = amountMinor[j - 1]!;
    }
    at[j] = time;
    if (amountMinor) amountMinor[j] = amount;
  }
}

function orderManyRows(at: Float64Array, amountMinor: Float64Array | null, start: number, end: number): void {
  const times = at.slice(start, end);
  const amounts = amountMinor ? amountMinor.slice(start, end) : new Float64Array(times.length);
  const order = Uint32Array.from(times, (_, i) => i).sort((a, b) => times[a]! - times[b]! || amounts[a]! - amounts[b]!);
  for (let i = 0; i < order.length; i++) {
    at[start + i] = times[order[i]!]!;
    if (amountMinor) amountMinor[start + i] = amounts[order[i]!]!;
  }
}
