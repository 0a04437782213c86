import { calendarPeriods, type CalendarPeriods, periodAt } from "../core/calendar.ts";
import type { MrrHistory } from "./history.ts";

/** Heads by period and by day, as churn rates need them. Who begins to pay in a period is not there when it starts. */
export interface CustomerFlows {
  /** First day of each period, and the number of days last. */
  readonly firstDay: readonly number[];
  readonly dayStartCount: Float64Array;
  /** Of the customers at the start of each day, those who left during it. */
  readonly dayChurned: Float64Array;
  readonly startCount: Float64Array;
  readonly endCount: Float64Array;
  /** Times that somebody began to pay, or to pay again. */
  readonly joined: Float64Array;
  /** Times that somebody stopped. */
  readonly churned: Float64Array;
  /** Of the customers at the start, those who do not pay at the end. */
  readonly lost: Float64Array;
  /** Times that somebody began to pay and stopped in one period. */
  readonly joinedAndLeft: Float64Array;
  /** Days that customers paid; a day cut in two counts by its parts, however many hours it has. */
  readonly customerDays: Float64Array;
}

/** Follows each customer from paying to not paying. */
export function customerFlows(history: MrrHistory): CustomerFlows {
  const { periods, timeZone, end, customerStart, at, mrrMicro } = history;
  const days = calendarPeriods("day", periods.starts[0]!, end - 1, timeZone);
  const flows = makeFlows(days, periods);
  for (let customer = 0; customer < history.customerIds.length; customer++) {
    const span = { since: NaN, lostIn: -1 };
    for (let step = customerStart[customer]!; step < customerStart[customer + 1]!; step++) {
      const isPaying = !Number.isNaN(span.since);
      if (mrrMicro[step]! > 0 === isPaying) continue;
      if (isPaying) span.lostIn = addSpan(flows, days, periods, span, at[step]!, true);
      span.since = isPaying ? NaN : at[step]!;
    }
    if (!Number.isNaN(span.since)) addSpan(flows, days, periods, span, end, false);
  }
  for (let day = 1; day < days.count; day++) flows.dayStartCount[day]! += flows.dayStartCount[day - 1]!;
  return flows;
}

/**
 * Adds the time from `since` up to `until`; the period in which the customer was lost by it, −1 for none. `lostIn` is
 * that of the time before: who is back by the end of it was not lost.
 */
function addSpan(
  flows: CustomerFlows,
  days: CalendarPeriods,
  periods: CalendarPeriods,
  { since, lostIn }: { readonly since: number; readonly lostIn: number },
  until: number,
  hasLeft: boolean,
): number {
  const [from, to] = [periodAt(periods, since), hasLeft ? periodAt(periods, until) : periods.count];
  const [fromDay, toDay] = [periodAt(days, since), hasLeft ? periodAt(days, until) : days.count];
  flows.joined[from]!++;
  for (let period = from; period < to; period++) flows.endCount[period]!++;
  for (let period = from + 1; period <= Math.min(to, periods.count - 1); period++) flows.startCount[period]!++;
  if (fromDay + 1 < days.count && fromDay < toDay) flows.dayStartCount[fromDay + 1]!++;
  if (toDay + 1 < days.count && fromDay < toDay) flows.dayStartCount[toDay + 1]!--;
  addDays(flows, dayPosition(days, since), dayPosition(days, until), from);
  if (lostIn === from && to > from) flows.lost[from]!--;
  if (!hasLeft) return -1;
  flows.churned[to]!++;
  if (fromDay < toDay) flows.dayChurned[toDay]!++;
  if (from === to) {
    flows.joinedAndLeft[to]!++;
    return lostIn; // the loss of the time before stands
  }
  flows.lost[to]!++;
  return to;
}

/** The day that holds an instant, and how far it has come; the end of the last day is the number of days. */
function dayPosition(days: CalendarPeriods, instant: number): number {
  if (instant === days.starts[days.count]) return days.count;
  const day = periodAt(days, instant);
  return day + (instant - days.starts[day]!) / (days.starts[day + 1]! - days.starts[day]!);
}

/** Adds the days from one position to another to the periods that they lie in. */
function addDays({ firstDay, customerDays }: CustomerFlows, from: number, to: number, firstPeriod: number): void {
  for (let period = firstPeriod; period < customerDays.length && firstDay[period]! < to; period++) {
    customerDays[period]! += Math.min(to, firstDay[period + 1]!) - Math.max(from, firstDay[period]!);
  }
}

function makeFlows(days: CalendarPeriods, { count, starts }: CalendarPeriods): CustomerFlows {
  const firsts = Array.from(starts.subarray(0, count), (start) => periodAt(days, start));
  return {
    firstDay: [...firsts, days.count],
    dayStartCount: new Float64Array(days.count),
    dayChurned: new Float64Array(days.count),
    startCount: new Float64Array(count),
    endCount: new Float64Array(count),
    joined: new Float64Array(count),
    churned: new Float64Array(count),
    lost: new Float64Array(count),
    joinedAndLeft: new Float64Array(count),
    customerDays: new Float64Array(count),
  };
}
