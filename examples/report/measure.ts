import type { PeriodUnit } from "clientele/core";
import {
  cohortRetention,
  type CohortTable,
  type NewReturningSplit,
  newReturningSplit,
  repeatPurchaseRate,
  type RepeatPurchaseResult,
} from "clientele/retention";
import { rfm, segmentSummary, type SegmentSummary, topShare, type TopShareResult } from "clientele/rfm";
import type { TransactionLog } from "clientele/transactions";
import { Decimal } from "decimal.js";
import type { ClvFlags } from "./args.ts";
import { localDate } from "./format.ts";
import { ReportError } from "./reportError.ts";
import { yearlyClv, type YearlyClv } from "./yearlyClv.ts";

/** Everything that the report says about a customer base, straight from the library. */
export interface Figures {
  readonly asOf: string;
  readonly timeZone: string;
  readonly firstDate: string;
  readonly currencyDecimals: number;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: Decimal;
  readonly repeat: RepeatPurchaseResult;
  /** Retention by month, for the summary. */
  readonly monthly: CohortTable;
  /** Retention by a period that suits the length of the log, for the charts. */
  readonly cohorts: CohortTable;
  readonly split: NewReturningSplit;
  readonly segments: readonly SegmentSummary[];
  readonly top: TopShareResult;
  readonly clv: YearlyClv | null;
  readonly warnings: readonly string[];
  readonly rowsAfterAsOf: number;
  readonly refundedOrders: number;
  readonly customersWithoutPurchase: number;
}

/** Measures a log as of a date; that of its last row unless given. */
export function measure(log: TransactionLog, asOfGiven: string | undefined, clv: ClvFlags | null): Figures {
  const asOf = asOfGiven ?? lastDate(log);
  const table = rfm(log, { asOf });
  if (table.length === 0) throw new ReportError(`There is no order up to ${asOf}.`);
  const monthly = cohortRetention(log, { asOf, period: "month" });
  const period = periodFor(monthly.cohorts.length);
  const split = newReturningSplit(log, { asOf, period });
  const groups = split.periods.flatMap((part) => [part.new, part.returning]);
  return {
    asOf,
    timeZone: log.timeZone,
    firstDate: localDate(minimum(log.at), log.timeZone),
    currencyDecimals: log.currencyDecimals,
    customers: table.length,
    orders: groups.reduce((sum, group) => sum + group.orders, 0),
    revenue: groups.reduce((sum, group) => sum.plus(group.revenue!), new Decimal(0)),
    repeat: repeatPurchaseRate(log, { asOf }),
    monthly,
    cohorts: period === "month" ? monthly : cohortRetention(log, { asOf, period }),
    split,
    segments: segmentSummary(table),
    top: topShare(table.columns.monetaryMinor, 0.2),
    clv: clv && yearlyClv(log, asOf, clv),
    warnings: table.meta.warnings.map((warning) => warning.message),
    rowsAfterAsOf: table.meta.rowsAfterAsOf,
    refundedOrders: table.meta.refundedOrders,
    customersWithoutPurchase: table.meta.customersWithoutPurchase,
  };
}

/** The local date of the log's last row, refunds included. */
function lastDate(log: TransactionLog): string {
  if (log.at.length === 0) throw new ReportError("The file holds no orders.");
  return localDate(Math.max(maximum(log.at), maximum(log.refunds.at)), log.timeZone);
}

/** A period that gives a chart a few to three dozen columns. */
function periodFor(months: number): PeriodUnit {
  if (months <= 3) return "week";
  if (months <= 36) return "month";
  return months <= 120 ? "quarter" : "year";
}

function minimum(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function maximum(values: Float64Array): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
}
