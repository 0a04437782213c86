import type { Weekday } from "../core/calendar.ts";
import type { Instant } from "../core/instant.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";
import { purchaseDays } from "../transactions/purchaseDays.ts";

/** Where a log is split, checked. */
interface SplitAt {
  readonly calibrationEnd: Instant;
  readonly holdoutEnd: Instant;
  readonly grain: "day" | "week";
  readonly weekStartsOn: Weekday;
  /** Days (or weeks, by the grain) from the one end to the other. */
  readonly holdoutDays: number;
  /** How many of these make a time unit. */
  readonly perUnit: number;
}

/** What a split adds to the summary of its calibration, by column. */
interface HoldoutColumns {
  readonly holdout: { readonly purchases: Float64Array; readonly spendMinor: Float64Array };
  readonly weeks: { readonly label: readonly string[]; readonly time: Float64Array; readonly purchases: Float64Array };
}

/** Counts the holdout purchases of some customers, and their repeat purchases by week of both parts. */
export function holdoutColumns(log: TransactionLog, customerIds: readonly string[], at: SplitAt): HoldoutColumns {
  const [before, after] = [logAsOf(log, at.calibrationEnd), logAsOf(log, at.holdoutEnd)];
  const days = logPeriods(log, after.end, at.grain, { weekStartsOn: at.weekStartsOn });
  const lastDay = days.count - 1 - at.holdoutDays; // of the calibration
  const weekDays = at.grain === "day" ? 7 : 1;
  const weekOf = (day: number): number => Math.ceil((day - lastDay) / weekDays);
  const purchases = new Float64Array(customerIds.length);
  const spendMinor = new Float64Array(customerIds.length).fill(NaN);
  const counts = new Map<number, number>();
  const countIn = (week: number): unknown => counts.set(week, (counts.get(week) ?? 0) + 1);
  const lastWeek = weekOf(days.count - 1);
  let firstWeek = lastWeek + 1;
  let customer = 0;
  customerIds.forEach((id, row) => {
    while (log.customerIds[customer] !== id) customer++; // they come in the order of the log
    const [first, ...repeats] = purchaseDays(log, before, days, customer, -Infinity);
    const counted = repeats.at(-1) ?? first; // where the calibration ends within a day, the rest of it is not another
    const later = purchaseDays(log, after, days, customer, before.end).filter((day) => day !== counted);
    firstWeek = Math.min(firstWeek, weekOf(first!));
    for (const day of repeats) countIn(weekOf(day));
    for (const day of later) countIn(Math.max(1, weekOf(day)));
    purchases[row] = later.length;
    if (after.amountMinor) spendMinor[row] = spendBetween(log, after.amountMinor, customer, before.end, after.end);
  });
  const weeks = Array.from({ length: lastWeek - firstWeek + 1 }, (_, i) => firstWeek + i);
  const ends = weeks.map((week) => Math.min(week * weekDays, at.holdoutDays));
  return {
    holdout: { purchases, spendMinor },
    weeks: {
      label: ends.map((end) => days.labels[lastDay + end]!),
      time: Float64Array.from(ends, (end) => end / at.perUnit),
      purchases: Float64Array.from(weeks, (week) => counts.get(week) ?? 0),
    },
  };
}

function spendBetween(
  log: TransactionLog,
  amountMinor: Float64Array,
  customer: number,
  from: number,
  end: number,
): number {
  let sum = 0;
  for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
    if (log.at[row]! >= from && log.at[row]! < end) sum += amountMinor[row]!;
  }
  return sum;
}
