import { describe, expect, it } from "vitest";
import { calendarPeriods, periodAt } from "../../src/core/calendar.ts";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { withTimeZone } from "../../src/transactions/withTimeZone.ts";

const msPerHour = 3_600_000;
const msPerDay = 86_400_000;

/** The local date of an instant, by the platform's own calendar. */
function clockOf(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" });
  return (at) => format.format(at);
}

const nextDate = (label: string): string => new Date(Date.parse(label) + msPerDay).toISOString().slice(0, 10);

/**
 * The days of a stretch of time, checked: dates follow each other, none is missing and none is there twice; each begins
 * at the first instant at which the clock shows it, and one that the clock never shows is empty. Given back are the
 * instants around which the clock was changed: the ends of days that have not 24 hours.
 */
function checkDays(timeZone: string, from: number, through: number): number[] {
  const dateOf = clockOf(timeZone);
  const { labels, starts, count } = calendarPeriods("day", from, through, timeZone);
  expect([labels[0], starts[0]! <= from, starts[count]! > through]).toEqual([dateOf(from), true, true]);
  expect(labels.slice(1)).toEqual(labels.slice(0, -1).map(nextDate));
  const changed: number[] = [];
  for (let i = 0; i < count; i++) {
    const length = starts[i + 1]! - starts[i]!;
    if (length !== msPerDay) changed.push(starts[i + 1]!);
    // A day of 24 hours after one that was right needs no look at the clock but every now and then.
    else if (i > 0 && i % 30 !== 0) continue;
    if (length === 0) continue;
    expect([timeZone, dateOf(starts[i]!)]).toEqual([timeZone, labels[i]]);
    expect(dateOf(starts[i]! - 1) < labels[i]!).toBe(true);
  }
  return changed;
}

/** A purchase every half hour around an instant, each of its own customer, and one customer who makes them all. */
function checkLog(timeZone: string, around: number): void {
  const dateOf = clockOf(timeZone);
  const first = Math.floor(around / msPerHour) * msPerHour - 40 * msPerHour;
  const instants = Array.from({ length: 160 }, (_, i) => first + (i * msPerHour) / 2);
  const rows = instants.flatMap((at) => [
    { customerId: at, at },
    { customerId: "all", at },
  ]);
  const log = withTimeZone(transactionLog(rows), timeZone);
  const asOf = instants.at(-1)!;
  // Where the clock goes back across midnight it shows yesterday's date again; that hour belongs to the day begun.
  const expected = new Map<string, number>();
  let date = "";
  for (const at of instants) {
    const shown = dateOf(at);
    if (shown > date) date = shown;
    expected.set(date, (expected.get(date) ?? 0) + 1);
  }
  const split = newReturningSplit(log, { asOf, period: "day" }).periods;
  const lifecycle = customerLifecycle(log, { asOf, period: "day" }).periods;
  split.forEach(({ label, new: fresh, returning }, i) => {
    const orders = expected.get(label) ?? 0;
    expect([timeZone, label, fresh.orders + returning.orders]).toEqual([timeZone, label, 2 * orders]);
    expect([timeZone, label, lifecycle[i]!.active]).toEqual([timeZone, label, orders === 0 ? 0 : orders + 1]);
  });
  expect([...expected.keys()].every((label) => split.some((day) => day.label === label))).toBe(true);
}

describe("a change of the clock neither loses nor doubles a day", () => {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];

  it("in any zone of the platform, over the days of 13 months and the orders around each change", () => {
    expect(zones.length).toBeGreaterThan(300);
    let changes = 0;
    for (const timeZone of zones) {
      const changed = checkDays(timeZone, Date.UTC(2024, 1, 15), Date.UTC(2025, 2, 15));
      changes += changed.length;
      for (const around of changed.slice(0, 2)) checkLog(timeZone, around);
    }
    expect(changes).toBeGreaterThan(200);
  });

  it.each([
    ["Pacific/Apia", "2011-12-30", "a date that was skipped"],
    ["Pacific/Fakaofo", "2011-12-30", "a date that was skipped"],
    ["Pacific/Kiritimati", "1994-12-31", "a date that was skipped"],
    ["Pacific/Kwajalein", "1993-08-21", "a date that was skipped"],
    ["Asia/Manila", "1844-12-31", "a date that was skipped"],
    ["Pacific/Kwajalein", "1969-09-30", "a date that lasted two days"],
    ["America/Juneau", "1867-10-18", "a date that was shown twice"],
    ["Asia/Beirut", "2024-03-31", "no midnight"],
    ["Africa/Cairo", "2010-09-10", "two changes within a month"],
    ["America/Sao_Paulo", "2018-11-04", "no midnight"],
    ["America/Havana", "2024-03-10", "no midnight"],
    ["America/St_Johns", "2010-11-07", "a midnight shown twice"],
    ["America/St_Johns", "1988-04-03", "a change of two hours"],
    ["Australia/Lord_Howe", "2024-04-07", "a change of half an hour"],
    ["Antarctica/Troll", "2024-03-31", "a change of two hours"],
    ["Asia/Pyongyang", "2018-05-05", "a change of half an hour, for good"],
    ["Africa/Casablanca", "2024-03-10", "a change for Ramadan"],
    ["Europe/Dublin", "1968-10-27", "a change that did not come"],
    ["America/Caracas", "2016-05-01", "a change of half an hour, for good"],
    ["Africa/Monrovia", "1972-01-07", "a change of 44 minutes and 30 seconds, from behind UTC"],
    ["Europe/Dublin", "1916-05-21", "a clock 25 minutes and 21 seconds behind UTC"],
  ])("in %s on %s: %s", (timeZone, date) => {
    const at = Date.parse(date) + 12 * msPerHour;
    const changed = checkDays(timeZone, at - 400 * msPerDay, at + 400 * msPerDay);
    checkLog(timeZone, at);
    for (const around of changed.slice(0, 4)) checkLog(timeZone, around);
  });

  it("holds each instant of a skipped date's neighbours in one of them", () => {
    const days = calendarPeriods("day", Date.UTC(2011, 11, 28), Date.UTC(2012, 0, 2), "Pacific/Apia");
    const skipped = days.labels.indexOf("2011-12-30");
    expect(days.starts[skipped]).toBe(days.starts[skipped + 1]);
    for (let at = days.starts[0]!; at < days.starts[days.count]!; at += msPerHour) {
      expect(periodAt(days, at)).not.toBe(skipped);
    }
  });
});
