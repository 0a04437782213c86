import type { Decimal } from "../core/decimal.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import { ratio } from "../core/ratio.ts";
import type { Table } from "../core/table.ts";
import type { RfmMeta, RfmRow } from "./rfmTable.ts";

/** One segment of an RFM table. */
export interface SegmentSummary {
  /** Name of the segment; `null` for customers in none. */
  readonly segment: string | null;
  /** Customers in it. */
  readonly customers: number;
  /** Their share of all customers. */
  readonly customerShare: number;
  /** Their money in major units; `null` in a table without amounts. */
  readonly revenue: Decimal | null;
  /** Its share of all money; `null` without amounts or when the total is zero. */
  readonly revenueShare: number | null;
  /** Mean of their days since the last purchase. */
  readonly meanRecencyDays: number;
}

/**
 * Sums up an RFM table by segment: customers, revenue, the shares of both, and mean recency.
 *
 * @param table - A table of {@link rfm} with `monetary: "sum"`.
 * @returns The segments that have customers, in the order of their rules, customers in none last. Customers and
 * revenue add up to those of the table.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05", amount: "10.00" }]);
 * const [only] = segmentSummary(rfm(log, { asOf: "2024-01-31" }));
 * only?.segment; //=> "New customers"
 * only?.revenueShare; //=> 1
 * ```
 */
export function segmentSummary(table: Table<RfmRow, RfmMeta>): SegmentSummary[] {
  const { segment, monetaryMinor, recencyDays } = table.columns;
  const sums = new Map<string | null, { customers: number; minor: number; days: number }>();
  let total = 0;
  for (let row = 0; row < table.length; row++) {
    const sum = sums.get(segment[row]!) ?? { customers: 0, minor: 0, days: 0 };
    sums.set(segment[row]!, sum);
    sum.customers += 1;
    sum.minor += monetaryMinor[row]!;
    sum.days += recencyDays[row]!;
    total += monetaryMinor[row]!;
  }
  const names = new Set([...(table.meta.segments?.rules ?? []).map((rule) => rule.segment), null]);
  return Array.from(names).flatMap((name) => {
    const sum = sums.get(name);
    if (!sum) return [];
    const { customers, minor, days } = sum;
    const hasMoney = !Number.isNaN(minor) && table.currencyDecimals !== null;
    return [
      {
        segment: name,
        customers,
        customerShare: customers / table.length,
        revenue: hasMoney ? fromMinorUnits(minor, table.currencyDecimals) : null,
        revenueShare: hasMoney ? ratio(minor, total) : null,
        meanRecencyDays: days / customers,
      },
    ];
  });
}
