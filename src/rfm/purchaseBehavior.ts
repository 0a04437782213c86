import { checkChoice, checkNumber } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import type { Instant } from "../core/instant.ts";
import { Table } from "../core/table.ts";
import { customerActivity, customersWithPurchases, idsOf } from "../transactions/customerActivity.ts";
import { daysPer, type TimeUnit } from "../transactions/customerSummary.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { type Basket, basketSizes } from "./basketSizes.ts";
import { purchaseDaysInWindows } from "./purchaseDaysInWindows.ts";

/** How purchase behaviour is measured. */
export interface BehaviorOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** What frequency and velocity are per: 1, 7, 30.4375 or 365.25 days; month unless given. */
  readonly timeUnit?: TimeUnit;
  /** Days that velocity looks back, and again as many for the velocity before; 90 unless given. */
  readonly windowDays?: number;
  /** How many items were in orders, for the basket size; a log does not know it. */
  readonly baskets?: Iterable<Basket>;
}

/** How one customer buys. */
export interface BehaviorRow {
  /** Who. */
  readonly customerId: string;
  /** Orders by `asOf`. */
  readonly orders: number;
  /** Orders per time unit since the first purchase, the days of that purchase and of `asOf` included. */
  readonly orderFrequency: number;
  /** Money per order, refunds taken off, in major units; `null` in a log without amounts. */
  readonly orderValue: number | null;
  /** Items per order that `baskets` tells of; `null` where it tells of none. */
  readonly basketSize: number | null;
  /** Mean days from one purchase day to the next; `null` with one purchase day. */
  readonly meanGapDays: number | null;
  /** Purchase days per time unit in the last `windowDays` days. */
  readonly velocity: number;
  /** The same in the `windowDays` days before those; `null` where they begin before the first purchase. */
  readonly previousVelocity: number | null;
  /** `velocity` less `previousVelocity`: more than zero where the customer has got faster. */
  readonly velocityTrend: number | null;
}

/** What purchase behaviour was computed from. */
export interface BehaviorMeta {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Zone of the local days. */
  readonly timeZone: string;
  /** What frequency and velocity are per. */
  readonly timeUnit: TimeUnit;
  /** Days of each of the two windows of velocity. */
  readonly windowDays: number;
  /** Baskets of customers without a purchase, or after `asOf`, which were left out. */
  readonly basketsLeftOut: number;
  /** Rows of the log after `asOf`, left out. */
  readonly rowsAfterAsOf: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log left out because they had no purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}

/**
 * How each customer buys: order frequency and value, basket size, and purchase velocity with its trend.
 *
 * Velocity counts distinct purchase days in the last `windowDays` local days, so that a customer who has fallen silent
 * slows down with every day; its trend is the difference to the window before. A customer won within the earlier window
 * has no trend yet, since part of that window lies before the first purchase.
 *
 * @param log - Transactions.
 * @param options - The moment, the unit of time, the length of a window, and the baskets.
 * @returns A row per customer with a purchase by `asOf`, in the order of the log.
 * @throws {@link MetricError} when an option is missing or out of range, or a basket cannot be read.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-01", amount: 30 },
 *   { customerId: "a", at: "2024-02-20", amount: 20 },
 *   { customerId: "a", at: "2024-02-25", amount: 10 },
 * ]);
 * const table = purchaseBehavior(log, { asOf: "2024-02-29", timeUnit: "week", windowDays: 28 });
 * const { orderValue, meanGapDays, velocity, previousVelocity, velocityTrend } = table.row(0);
 * [orderValue, meanGapDays]; //=> [20, 27.5]
 * [velocity, previousVelocity, velocityTrend]; //=> [0.5, 0, 0.5]
 * ```
 */
export function purchaseBehavior(log: TransactionLog, options: BehaviorOptions): Table<BehaviorRow, BehaviorMeta> {
  const { asOf, timeUnit = "month", windowDays = 90, baskets } = options;
  const issues = new CountedIssues();
  checkChoice(issues, "timeUnit", timeUnit, Object.keys(daysPer));
  checkNumber(issues, ["windowDays"], windowDays, { min: 1, max: 36_525, whole: true });
  issues.throwIfAny();
  const seen = logAsOf(log, asOf);
  const activity = customerActivity(log, seen, "day");
  const customers = customersWithPurchases(activity);
  const { firstDay, lastDay, asOfDay, orders, purchaseDays, totalMinor } = activity;
  const windows = purchaseDaysInWindows(log, seen, windowDays);
  const sizes = baskets && basketSizes(log, customers, baskets, seen.end);
  const unitDays = daysPer[timeUnit];
  const perUnit = (days: Int32Array): Float64Array =>
    Float64Array.from(customers, (customer) => (days[customer]! * unitDays) / windowDays);
  const velocity = perUnit(windows.last);
  const previousVelocity = perUnit(windows.before).map((value, i) =>
    firstDay[customers[i]!]! <= asOfDay - 2 * windowDays + 1 ? value : NaN,
  );
  const columns = {
    customerId: idsOf(log, customers),
    orders: Float64Array.from(customers, (customer) => orders[customer]!),
    orderFrequency: Float64Array.from(
      customers,
      (customer) => (orders[customer]! * unitDays) / (asOfDay - firstDay[customer]! + 1),
    ),
    orderValue: Float64Array.from(customers, (customer) =>
      log.amountMinor ? totalMinor[customer]! / (orders[customer]! * 10 ** log.currencyDecimals) : NaN,
    ),
    basketSize: sizes ? sizes.sizes : new Float64Array(customers.length).fill(NaN),
    meanGapDays: Float64Array.from(customers, (customer) => {
      const gaps = purchaseDays[customer]! - 1;
      return gaps > 0 ? (lastDay[customer]! - firstDay[customer]!) / gaps : NaN;
    }),
    velocity,
    previousVelocity,
    velocityTrend: velocity.map((value, i) => value - previousVelocity[i]!),
  };
  const meta: BehaviorMeta = {
    asOf: seen.asOf,
    timeZone: log.timeZone,
    timeUnit,
    windowDays,
    basketsLeftOut: sizes ? sizes.leftOut : 0,
    rowsAfterAsOf: activity.rowsAfterAsOf,
    refundedOrders: seen.refundedOrders,
    customersWithoutPurchase: log.customerIds.length - customers.length,
  };
  return new Table<BehaviorRow, BehaviorMeta>({ columns, meta });
}
