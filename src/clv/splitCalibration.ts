import { readInstant, resolveAsOf, type ResolvedAsOf } from "../core/asOf.ts";
import { calendarPeriods } from "../core/calendar.ts";
import type { Decimal } from "../core/decimal.ts";
import type { Instant } from "../core/instant.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import {
  customerSummary,
  type CustomerSummaryMeta,
  type CustomerSummaryOptions,
  type CustomerSummaryRow,
  daysPer,
  type TimeUnit,
} from "../transactions/customerSummary.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { holdoutColumns } from "./holdoutColumns.ts";

/** How a log is split. */
export interface SplitOptions extends Omit<CustomerSummaryOptions, "asOf"> {
  /** The end of the time that models are fitted to: a date counts through the end of that local day. */
  readonly calibrationEnd: Instant;
  /** The end of the time that they are tested on. */
  readonly holdoutEnd: Instant;
}

/** What one customer of the calibration did in the holdout. */
export interface HoldoutRow {
  /** Who. */
  readonly customerId: string;
  /** Purchases x*: distinct purchase days that the calibration has not counted. */
  readonly purchases: number;
  /** Money of the holdout, refunds taken off; `null` without amounts. */
  readonly spend: Decimal | null;
}

/** Purchases of one week. */
export interface TrackedWeek {
  /** Its last day, or with `grain: "week"` its first; the last week ends with the holdout and may be short. */
  readonly label: string;
  /** Time of its end since the end of calibration, in time units; 0 or less in the calibration. */
  readonly time: number;
  /** Repeat purchases of the customers of the calibration in it. */
  readonly purchases: number;
}

/** When calibration and holdout end. */
export interface SplitMeta {
  /** The end of the calibration. */
  readonly calibrationEnd: string;
  /** The end of the holdout. */
  readonly holdoutEnd: string;
  /** Unit of recency, age and times. */
  readonly timeUnit: TimeUnit;
  /** From the one end to the other, in time units. */
  readonly holdoutLength: number;
}

/** A log split in time: histories to fit a model to, and what came after. */
export interface CalibrationSplit extends SplitMeta {
  /** Always `"calibrationSplit"`. */
  readonly kind: "calibrationSplit";
  /** The summary as of the end of calibration. */
  readonly calibration: Table<CustomerSummaryRow, CustomerSummaryMeta>;
  /** What the same customers did in the holdout, row by row. */
  readonly holdout: Table<HoldoutRow, SplitMeta>;
  /** Their repeat purchases by week from the first purchase on; the calibration ends with a week. */
  readonly weeks: Table<TrackedWeek, SplitMeta>;
}

/**
 * Splits a log in time, so that a model fitted to the first part can be tested on the second.
 *
 * The calibration is `customerSummary` as of its end, as it would have been taken on that day. Of its customers, and of no
 * others, the holdout counts the purchases that follow, refunds until its end considered.
 *
 * @param log - Transactions.
 * @param options - The two ends, and how histories are summed up.
 * @returns The summary, the holdout row by row, and repeat purchases by week.
 * @throws {@link MetricError} when an option is missing or no such choice, or the holdout does not end later.
 * @see [fader-hardie-lee-2005] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-01", amount: 5 },
 *   { customerId: "a", at: "2024-01-12", amount: 6 },
 *   { customerId: "a", at: "2024-01-20", amount: 7.5 },
 * ]);
 * const split = splitCalibration(log, { calibrationEnd: "2024-01-14", holdoutEnd: "2024-01-28", timeUnit: "week" });
 * split.calibration.row(0).frequency; //=> 1
 * [split.holdout.row(0).purchases, split.holdoutLength]; //=> [1, 2]
 * [...split.weeks].map(({ label, purchases }) => `${label}: ${purchases}`);
 * //=> ["2024-01-07: 0", "2024-01-14: 1", "2024-01-21: 1", "2024-01-28: 0"]
 * ```
 */
export function splitCalibration(
  log: TransactionLog,
  { calibrationEnd, holdoutEnd, ...summaryOptions }: SplitOptions,
): CalibrationSplit {
  const first = readEnd("calibrationEnd", calibrationEnd, log.timeZone);
  const last = readEnd("holdoutEnd", holdoutEnd, log.timeZone);
  const calibration = customerSummary(log, { ...summaryOptions, asOf: calibrationEnd });
  const { timeUnit, grain } = calibration.meta;
  const { weekStartsOn = 1 } = summaryOptions;
  const holdoutDays = calendarPeriods(grain, first.end - 1, last.end - 1, log.timeZone, { weekStartsOn }).count - 1;
  const perUnit = daysPer[timeUnit] / (grain === "day" ? 1 : 7);
  const issues: MetricIssue[] = [];
  if (last.end <= first.end || holdoutDays < 1) {
    issues.push(makeIssue("inconsistent", ["holdoutEnd"], `a later ${grain} than ${first.asOf}`, holdoutEnd));
  }
  throwIfAny(issues);
  const meta = {
    calibrationEnd: first.asOf,
    holdoutEnd: last.asOf,
    timeUnit,
    holdoutLength: holdoutDays / perUnit,
  };
  const { customerId } = calibration.columns;
  const { holdout, weeks } = holdoutColumns(log, customerId, {
    calibrationEnd,
    holdoutEnd,
    grain,
    weekStartsOn,
    holdoutDays,
    perUnit,
  });
  return {
    kind: "calibrationSplit",
    ...meta,
    calibration,
    holdout: new Table({ columns: { customerId, ...holdout }, meta, currencyDecimals: log.currencyDecimals }),
    weeks: new Table({ columns: weeks, meta }),
  };
}

/** Resolves an end under its own name. */
function readEnd(field: string, end: Instant, timeZone: string): ResolvedAsOf {
  readInstant(field, end, timeZone);
  return resolveAsOf(end, timeZone);
}
