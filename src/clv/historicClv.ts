import { checkNumber, share } from "../core/check.ts";
import { type Decimal, PreciseDecimal } from "../core/decimal.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import { customerActivity, customersWithPurchases, idsOf } from "../transactions/customerActivity.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";

/** How past value is counted. */
export interface HistoricClvOptions {
  /** The moment to look from: a date counts through the end of that local day, an instant includes what is at it. */
  readonly asOf: Instant;
  /** Share of the revenue that is left after the costs that come with it; all of it unless given. */
  readonly marginShare?: number;
}

/** What one customer has brought. */
export interface HistoricClvRow {
  /** Who. */
  readonly customerId: string;
  /** Orders, those that refunds have undone left out. */
  readonly orders: number;
  /** All money, refunds taken off; `null` in a log without amounts. */
  readonly revenue: Decimal | null;
  /** Revenue times the margin's share, rounded half-even to the currency's decimals. */
  readonly value: Decimal | null;
}

/** What the values were computed from. */
export interface HistoricClvMeta {
  /** The moment they were seen from. */
  readonly asOf: string;
  /** Zone of the local days. */
  readonly timeZone: string;
  /** Share of the revenue that counts as value. */
  readonly marginShare: number;
  /** Rows after `asOf`, left out. */
  readonly rowsAfterAsOf: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log left out because they had no purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}

/**
 * Historic customer lifetime value: the margin that each customer has brought so far. It is a fact, not a forecast, and
 * says of a young customer only that there was little time.
 *
 * @param log - Transactions.
 * @param options - The moment to look from, and the share of revenue that is margin.
 * @returns A row per customer with a purchase by `asOf`, in the order of the log.
 * @throws {@link MetricError} when `asOf` is missing or no instant, or the margin's share is no share of one.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05", amount: "19.90" },
 *   { customerId: "a", at: "2024-02-11", amount: 5 },
 * ]);
 * const { revenue, value } = historicClv(log, { asOf: "2024-02-29", marginShare: 0.4 }).row(0);
 * [revenue?.toString(), value?.toString()]; //=> ["24.9", "9.96"]
 * ```
 */
export function historicClv(
  log: TransactionLog,
  { asOf, marginShare = 1 }: HistoricClvOptions,
): Table<HistoricClvRow, HistoricClvMeta> {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["marginShare"], marginShare, share);
  throwIfAny(issues);
  const seen = logAsOf(log, asOf);
  const activity = customerActivity(log, seen, "day");
  const customers = customersWithPurchases(activity);
  const amountOf = (customer: number): number => (log.amountMinor ? activity.totalMinor[customer]! : NaN);
  const revenueMinor = Float64Array.from(customers, amountOf);
  return new Table({
    columns: {
      customerId: idsOf(log, customers),
      orders: Float64Array.from(customers, (customer) => activity.orders[customer]!),
      revenueMinor,
      valueMinor: marginShare === 1 ? revenueMinor : revenueMinor.map((minor) => timesShare(minor, marginShare)),
    },
    currencyDecimals: log.currencyDecimals,
    meta: {
      asOf: seen.asOf,
      timeZone: log.timeZone,
      marginShare,
      rowsAfterAsOf: activity.rowsAfterAsOf,
      refundedOrders: seen.refundedOrders,
      customersWithoutPurchase: log.customerIds.length - customers.length,
    },
  });
}

/** Whole minor units times a share, rounded half-even: in decimal, where 0.15 of 30 cents is 4.5 cents and not 4.4999. */
function timesShare(minor: number, part: number): number {
  return Number.isNaN(minor) ? NaN : new PreciseDecimal(minor).times(part).toDecimalPlaces(0).toNumber();
}
