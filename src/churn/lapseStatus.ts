import { checkChoice, checkNumber, finite, type NumberRange, share } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import { customerActivity, customersWithPurchases, idsOf } from "../transactions/customerActivity.ts";
import { gapCurve, gapQuantile } from "../transactions/gapCurve.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { type PurchaseGaps, purchaseGaps } from "../transactions/purchaseGaps.ts";
import type { LapseMeta, LapseOptions, LapsePolicy, LapseRow, LapseStatus } from "./lapseOptions.ts";

/**
 * Lapse status of each customer of a shop, where nobody cancels: by the days $d$ since the last purchase, **active** up
 * to a first bound $a$, **lapsing** up to a second $b$, **lapsed** beyond, and **reactivated** where active now after a
 * gap longer than $b$.
 *
 * The bounds are given (`fixed`), or quantiles of the time until customers of this base buy again (`baseQuantile`), or
 * multiples of each customer's own mean gap (`ownRhythm`). Quantiles are those of the estimator of Wang and Chang: gaps
 * that are over, taken alone, are too short, for the long ones are still open, and frequent buyers have most of them.
 *
 * @param log - Transactions.
 * @param options - The moment, the policy and its settings.
 * @returns A row per customer with a purchase by `asOf`; `meta` has the policy and customers by status.
 * @throws {@link MetricError} when an option is missing or out of range, or the second bound lies before the first.
 * @see [wang-chang-1999] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-05-11" },
 * ]);
 * const table = lapseStatus(log, { asOf: "2024-05-31", policy: "fixed", activeDays: 30, lapsedDays: 90 });
 * table.columns.status; //=> ["reactivated", "lapsed"]
 * ```
 */
export function lapseStatus(log: TransactionLog, options: LapseOptions): Table<LapseRow, LapseMeta> {
  checkOptions(options);
  const { asOf, ...policy } = options;
  const seen = logAsOf(log, asOf);
  const activity = customerActivity(log, seen, "day");
  const customers = customersWithPurchases(activity);
  const gaps = purchaseGaps(log, seen);
  const [activeDays, lapsedDays] = boundsOf(gaps, customers, options);
  const counts = { active: 0, lapsing: 0, lapsed: 0, reactivated: 0, unknown: 0 };
  const daysSinceLast = Float64Array.from(customers, (customer) => gaps.sinceLast[customer]!);
  const previousGapDays = Float64Array.from(customers, (customer) => lastGap(gaps, customer));
  const status = Array.from(customers, (_, i) => {
    const found = statusOf(daysSinceLast[i]!, previousGapDays[i]!, activeDays[i]!, lapsedDays[i]!);
    counts[found ?? "unknown"]++;
    return found;
  });
  const columns = {
    customerId: idsOf(log, customers),
    daysSinceLast,
    previousGapDays,
    activeDays,
    lapsedDays,
    status,
  };
  const meta: LapseMeta = {
    asOf: seen.asOf,
    timeZone: log.timeZone,
    policy,
    reason: counts.unknown > 0 ? "insufficientData" : null,
    counts,
    rowsAfterAsOf: activity.rowsAfterAsOf,
    refundedOrders: seen.refundedOrders,
    customersWithoutPurchase: log.customerIds.length - customers.length,
  };
  return new Table<LapseRow, LapseMeta>({ columns, meta });
}

function statusOf(days: number, previousGap: number, activeDays: number, lapsedDays: number): LapseStatus | null {
  if (Number.isNaN(activeDays) || Number.isNaN(lapsedDays)) return null;
  if (days > lapsedDays) return "lapsed";
  if (days > activeDays) return "lapsing";
  return previousGap > lapsedDays ? "reactivated" : "active";
}

/** Both bounds of each customer; NaN where the base does not tell. */
function boundsOf(gaps: PurchaseGaps, customers: Uint32Array, options: LapseOptions): [Float64Array, Float64Array] {
  const filled = (days: number | null): Float64Array => new Float64Array(customers.length).fill(days ?? NaN);
  if (options.policy === "fixed") return [filled(options.activeDays), filled(options.lapsedDays)];
  const base = gapCurve(gaps, "wangChang");
  if (options.policy === "baseQuantile") {
    return [filled(gapQuantile(base, options.activeShare)), filled(gapQuantile(base, options.lapsedShare))];
  }
  const { activeMultiple, lapsedMultiple, minGaps = 1 } = options;
  const median = gapQuantile(base, 0.5) ?? NaN;
  const rhythm = Float64Array.from(customers, (customer) => meanGap(gaps, customer, minGaps) ?? median);
  return [rhythm.map((days) => days * activeMultiple), rhythm.map((days) => days * lapsedMultiple)];
}

/** Days of a customer's last gap that is over; NaN with one purchase day. */
function lastGap({ customerStart, gapDays }: PurchaseGaps, customer: number): number {
  const end = customerStart[customer + 1]!;
  return end > customerStart[customer]! ? gapDays[end - 1]! : NaN;
}

/** The mean of a customer's gaps; `null` with fewer than asked for. */
function meanGap({ customerStart, gapDays }: PurchaseGaps, customer: number, minGaps: number): number | null {
  const [start, end] = [customerStart[customer]!, customerStart[customer + 1]!];
  if (end - start < minGaps) return null;
  let days = 0;
  for (let gap = start; gap < end; gap++) days += gapDays[gap]!;
  return days / (end - start);
}

const notNegative: NumberRange = { min: 0, max: finite.max };

/** The two bounds that each policy takes, the first no higher than the second, and what they may be. */
const settings: Readonly<Record<LapsePolicy, readonly [first: string, second: string, range: NumberRange]>> = {
  fixed: ["activeDays", "lapsedDays", notNegative],
  baseQuantile: ["activeShare", "lapsedShare", share],
  ownRhythm: ["activeMultiple", "lapsedMultiple", notNegative],
};

function checkOptions(options: LapseOptions): void {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "policy", options.policy, Object.keys(settings));
  throwIfAny(issues);
  const [first, second, range] = settings[options.policy];
  const given = options as unknown as Readonly<Record<string, number>>;
  const areNumbers = [first, second].map((field) => checkNumber(issues, [field], given[field], range));
  if (!areNumbers.includes(false) && given[second]! < given[first]!) {
    issues.push(makeIssue("inconsistent", [second], `at least ${first}`, given[second]));
  }
  checkNumber(issues, ["minGaps"], given["minGaps"] ?? 1, { min: 1, max: 1e6, whole: true });
  throwIfAny(issues);
}
