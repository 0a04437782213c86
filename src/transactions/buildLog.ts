import { makeIssue } from "../core/issues.ts";
import { MetricError } from "../core/metricError.ts";
import { type CodedRows, type GroupedRows, groupByCustomer } from "./groupByCustomer.ts";
import { linkRefunds } from "./linkRefunds.ts";
import type { TransactionLog } from "./log.ts";
import type { ReadRows } from "./readRows.ts";
import type { RowIssues } from "./rowIssues.ts";
import { settleLinks, type SettledLinks } from "./settleLinks.ts";
import type { LogSettings } from "./settings.ts";

/** Settles how rows fit together, groups them by customer, and puts the log together. */
export function buildLog(read: ReadRows, settings: LogSettings, issues: RowIssues): TransactionLog {
  const { timeZone, currencyDecimals, refundDate } = settings;
  const links = needsLinks(read) ? settleLinks(read, settings, issues) : null;
  const rejected = issues.settle();
  const kept = links ? keepRows(read, links, refundDate) : read;
  const grouped = groupByCustomer(kept, read.customerIds.length);
  const refunds = linkRefunds(read, links?.refundRows ?? [], links?.orderRows ?? [], grouped);
  checkTotal(kept.amountMinor, refunds.amountMinor);
  return {
    kind: "transactionLog",
    timeZone,
    currencyDecimals,
    refundDate,
    ...dropAbsent(grouped.customerStart, read.customerIds),
    at: grouped.at,
    amountMinor: grouped.amountMinor,
    refunds,
    rejected,
    diagnostics: {
      rowsRead: read.rowsRead,
      rowsRejected: rejected.length,
      duplicatesDropped: links?.duplicatesDropped ?? 0,
      linkedRefunds: refunds.order.length,
      unlinkedRefunds: links?.unlinkedRefunds ?? 0,
      zeroPricedOrders: countZeros(grouped),
      amountsRounded: read.amountsRounded,
    },
  };
}

/** Whether any row has an id, lacks an amount that others have, or returns money. */
function needsLinks({ ids, amountMinor }: ReadRows): boolean {
  if (ids) return true;
  if (!amountMinor) return false;
  for (let row = 0; row < amountMinor.length; row++) if (!(amountMinor[row]! >= 0)) return true;
  return false;
}

/** The rows that become rows of the log: orders, unlinked refunds, and linked ones that count on their own date. */
function keepRows(read: ReadRows, { dropped, refundRows }: SettledLinks, refundDate: "order" | "refund"): CodedRows {
  const { codes, at, amountMinor } = read;
  const isKept = dropped.map((flag) => 1 - flag);
  for (const row of refundRows) isKept[row] = refundDate === "refund" && amountMinor && amountMinor[row]! < 0 ? 1 : 0;
  return {
    codes: codes.filter((_, row) => isKept[row]),
    at: at.filter((_, row) => isKept[row]),
    amountMinor: amountMinor && amountMinor.filter((_, row) => isKept[row]),
  };
}

/** The customers that have rows, and where these begin. */
function dropAbsent(
  customerStart: Uint32Array,
  customerIds: readonly string[],
): { customerStart: Uint32Array; customerIds: readonly string[] } {
  const starts = new Uint32Array(customerStart.length);
  const ids: string[] = [];
  for (let code = 0; code < customerIds.length; code++) {
    if (customerStart[code] === customerStart[code + 1]) continue;
    starts[ids.length] = customerStart[code]!;
    ids.push(customerIds[code]!);
  }
  starts[ids.length] = customerStart[customerIds.length]!;
  return { customerStart: starts.slice(0, ids.length + 1), customerIds: ids };
}

/** Every sum that a metric may take is exact when the sum of all magnitudes is. */
function checkTotal(...amounts: (Float64Array | null)[]): void {
  let total = 0;
  for (const column of amounts)
    if (column) for (let row = 0; row < column.length; row++) total += Math.abs(column[row]!);
  if (total <= Number.MAX_SAFE_INTEGER) return;
  throw new MetricError([
    makeIssue("overflow", ["amount"], "amounts that add up to fewer than 2^53 minor units", total),
  ]);
}

function countZeros({ amountMinor }: GroupedRows): number {
  let zeros = 0;
  if (amountMinor) for (let row = 0; row < amountMinor.length; row++) if (amountMinor[row] === 0) zeros++;
  return zeros;
}
