import type { ReadRows } from "./readRows.ts";
import type { RowIssues } from "./rowIssues.ts";
import type { LogSettings } from "./settings.ts";

/** How rows refer to each other. */
export interface SettledLinks {
  /** 1 for each row that is not kept, because it repeats another or is bad. */
  readonly dropped: Uint8Array;
  readonly duplicatesDropped: number;
  /** Rows that are refunds, and for each the row of its order. */
  readonly refundRows: readonly number[];
  readonly orderRows: readonly number[];
  /** Kept rows with a negative amount that name no order. */
  readonly unlinkedRefunds: number;
}

/** Drops repeated ids, links refunds to their orders, and finds rows that do not fit together. */
export function settleLinks(read: ReadRows, settings: LogSettings, issues: RowIssues): SettledLinks {
  const dropped = new Uint8Array(read.codes.length);
  const reject = (row: number, add: (inputRow: number) => void): void => {
    dropped[row] = 1;
    add(read.rowNumbers ? read.rowNumbers[row]! : row);
  };
  rejectMissingAmounts(read, reject, issues);
  const orders = read.ids ? indexIds(read, read.ids, dropped, reject, issues) : null;
  const refundRows: number[] = [];
  const orderRows: number[] = [];
  let unlinkedRefunds = 0;
  for (let row = 0; row < dropped.length; row++) {
    if (dropped[row]) continue;
    const orderId = read.refundOf?.[row];
    if (orderId === undefined) {
      if (!read.amountMinor || read.amountMinor[row]! >= 0) continue;
      if (settings.unlinkedRefunds === "allow") unlinkedRefunds++;
      else {
        const expectation = "refundOf on a negative amount (or unlinkedRefunds: allow)";
        const amount = read.amountMinor[row]! / 10 ** settings.currencyDecimals;
        reject(row, (inputRow) => issues.add("unlinked_refund", inputRow, "amount", expectation, amount));
      }
      continue;
    }
    const order = orders!.rowOf.get(orderId);
    const problem = refundProblem(read, row, order !== undefined && !dropped[order] ? order : undefined);
    if (problem) reject(row, (inputRow) => issues.add(problem.code, inputRow, "refundOf", problem.text, orderId));
    else {
      refundRows.push(row);
      orderRows.push(order!);
    }
  }
  return { dropped, duplicatesDropped: orders?.duplicates ?? 0, refundRows, orderRows, unlinkedRefunds };
}

type Reject = (row: number, add: (inputRow: number) => void) => void;

/** Amounts stand on all rows or on none. */
function rejectMissingAmounts({ amountMinor }: ReadRows, reject: Reject, issues: RowIssues): void {
  if (!amountMinor) return;
  for (let row = 0; row < amountMinor.length; row++) {
    if (!Number.isNaN(amountMinor[row]!)) continue;
    reject(row, (inputRow) =>
      issues.add("required", inputRow, "amount", "an amount, since other rows have one", undefined),
    );
  }
}

/** The row of each id. A repeat with the same content is dropped; with other content every row of that id is bad. */
function indexIds(
  read: ReadRows,
  ids: readonly (string | undefined)[],
  dropped: Uint8Array,
  reject: Reject,
  issues: RowIssues,
): { readonly rowOf: Map<string, number>; readonly duplicates: number } {
  const rowOf = new Map<string, number>();
  const conflicting = new Set<string>();
  let duplicates = 0;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    if (id === undefined || dropped[row]) continue;
    const first = rowOf.get(id);
    if (first === undefined) rowOf.set(id, row);
    else if (!isSameRow(read, first, row)) conflicting.add(id);
  }
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    if (id === undefined || dropped[row]) continue;
    if (conflicting.has(id)) {
      const expectation = "the same content on each row with this id";
      reject(row, (inputRow) => issues.add("conflicting_duplicate", inputRow, "id", expectation, id));
    } else if (rowOf.get(id) !== row) {
      dropped[row] = 1;
      duplicates++;
    }
  }
  return { rowOf, duplicates };
}

function isSameRow({ codes, at, amountMinor, refundOf }: ReadRows, a: number, b: number): boolean {
  const isSameAmount = !amountMinor || amountMinor[a] === amountMinor[b];
  return codes[a] === codes[b] && at[a] === at[b] && isSameAmount && refundOf?.[a] === refundOf?.[b];
}

function refundProblem(
  { codes, at, amountMinor, refundOf }: ReadRows,
  refund: number,
  order: number | undefined,
): { readonly code: "unknown_reference" | "inconsistent"; readonly text: string } | null {
  if (order === undefined) return { code: "unknown_reference", text: "the id of an order in these rows" };
  const inconsistent = (text: string) => ({ code: "inconsistent", text }) as const;
  if (refundOf?.[order] !== undefined) return inconsistent("an order, not another refund");
  if (codes[order] !== codes[refund]) return inconsistent("an order of the same customer");
  if (at[order]! > at[refund]!) return inconsistent("an order no later than its refund");
  if (amountMinor && amountMinor[order]! < 0) return inconsistent("an order with an amount of at least 0");
  if (amountMinor && amountMinor[refund]! > 0) return inconsistent("an amount of at most 0 on a refund");
  return null;
}
