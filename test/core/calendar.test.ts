import { describe, expect, it } from "vitest";
import { calendarPeriods, checkCalendar, periodAt, type CalendarOptions } from "../../src/core/calendar.ts";
import type { PeriodUnit } from "../../src/core/periodUnit.ts";
import type { MetricIssue } from "../../src/core/metricError.ts";

const utc = (iso: string): number => Date.parse(`${iso}Z`);
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

function periods(unit: PeriodUnit, from: string, through: string, zone: string, options?: CalendarOptions) {
  const { starts, labels, count } = calendarPeriods(unit, utc(from), utc(through), zone, options);
  expect([starts.length, labels.length]).toEqual([count + 1, count]);
  return { labels, starts: Array.from(starts, iso) };
}

describe("calendarPeriods", () => {
  it("gives the one period that holds a single instant", () => {
    expect(periods("month", "2024-02-29T12:00", "2024-02-29T12:00", "UTC")).toEqual({
      labels: ["2024-02"],
      starts: ["2024-02-01T00:00", "2024-03-01T00:00"],
    });
  });

  it("is half-open: a boundary belongs to the period it starts", () => {
    expect(periods("day", "2024-02-29T00:00", "2024-03-01T00:00", "UTC").labels).toEqual(["2024-02-29", "2024-03-01"]);
  });

  it.each([
    [0, "2020-06-07"],
    [1, "2020-06-08"],
    [2, "2020-06-09"],
    [3, "2020-06-10"],
    [4, "2020-06-04"],
    [5, "2020-06-05"],
    [6, "2020-06-06"],
  ] as const)(
    "starts weeks on day %i of the week: Wednesday 2020-06-10 is in the week of %s",
    (weekStartsOn, label) => {
      expect(periods("week", "2020-06-10T12:00", "2020-06-10T12:00", "UTC", { weekStartsOn }).labels).toEqual([label]);
    },
  );

  it("starts weeks on Monday and years in January unless told", () => {
    expect(periods("week", "2020-06-10T12:00", "2020-06-15T00:00", "UTC").labels).toEqual(["2020-06-08", "2020-06-15"]);
    expect(periods("year", "2020-12-31T23:59", "2021-01-01T00:00", "UTC").labels).toEqual(["2020", "2021"]);
  });

  it.each([
    ["quarter", 2, "2024-01-31T23:59", "2024-02-01T00:00", ["2023/24-Q4", "2024/25-Q1"]],
    ["year", 4, "2024-03-31T23:59", "2024-04-01T00:00", ["2023/24", "2024/25"]],
    ["year", 12, "2024-11-30T23:59", "2024-12-01T00:00", ["2023/24", "2024/25"]],
    ["month", 4, "2024-03-31T23:59", "2024-04-01T00:00", ["2024-03", "2024-04"]],
  ] as const)("cuts a %s of fiscal years from month %i", (unit, fiscalYearStartMonth, from, through, labels) => {
    expect(periods(unit, from, through, "UTC", { fiscalYearStartMonth }).labels).toEqual(labels);
  });

  it("makes a day of 23 or 25 hours one day", () => {
    const { starts } = periods("day", "2024-03-30T23:00", "2024-03-31T21:59", "Europe/Berlin");
    expect(starts).toEqual(["2024-03-30T23:00", "2024-03-31T22:00"]);
  });

  it("leaves a date that the zone skips as an empty period", () => {
    expect(periods("day", "2011-12-30T09:59", "2011-12-30T10:00", "Pacific/Apia")).toEqual({
      labels: ["2011-12-29", "2011-12-30", "2011-12-31"],
      starts: ["2011-12-29T10:00", "2011-12-30T10:00", "2011-12-30T10:00", "2011-12-31T10:00"],
    });
  });

  it("starts a day without a midnight at its first instant", () => {
    expect(periods("day", "2024-03-30T21:59", "2024-03-30T22:00", "Asia/Beirut")).toEqual({
      labels: ["2024-03-30", "2024-03-31"],
      starts: ["2024-03-29T22:00", "2024-03-30T22:00", "2024-03-31T21:00"],
    });
  });

  it("starts a day with two midnights at the first", () => {
    // St John's set its clocks back at 00:01: an instant of the repeated hour shows the day before.
    expect(periods("day", "2010-11-07T02:31", "2010-11-07T02:31", "America/St_Johns")).toEqual({
      labels: ["2010-11-07"],
      starts: ["2010-11-07T02:30", "2010-11-08T03:30"],
    });
  });

  it("makes an hour that the clock repeats two, and skips the one it skips", () => {
    expect(periods("hour", "2024-10-27T00:00", "2024-10-27T01:59", "Europe/Berlin").labels).toEqual([
      "2024-10-27T02:00+02:00",
      "2024-10-27T02:00+01:00",
    ]);
    expect(periods("hour", "2024-03-31T00:59", "2024-03-31T01:00", "Europe/Berlin").labels).toEqual([
      "2024-03-31T01:00+01:00",
      "2024-03-31T03:00+02:00",
    ]);
  });

  it("keeps the hours of the clock where it shifts by half an hour", () => {
    expect(periods("hour", "2024-10-05T15:29", "2024-10-05T16:00", "Australia/Lord_Howe")).toEqual({
      labels: ["2024-10-06T01:00+10:30", "2024-10-06T02:30+11:00", "2024-10-06T03:00+11:00"],
      starts: ["2024-10-05T14:30", "2024-10-05T15:30", "2024-10-05T16:00", "2024-10-05T17:00"],
    });
    expect(periods("hour", "2024-04-06T14:59", "2024-04-06T15:29", "Australia/Lord_Howe")).toEqual({
      labels: ["2024-04-07T01:00+11:00", "2024-04-07T01:30+10:30"],
      starts: ["2024-04-06T14:00", "2024-04-06T15:00", "2024-04-06T15:30"],
    });
  });
});

describe("periodAt", () => {
  it("finds the period of its own boundaries, uneven as they are", () => {
    const calendar = calendarPeriods("month", utc("2023-01-15T00:00"), utc("2024-12-31T00:00"), "Europe/Berlin");
    for (let i = 0; i < calendar.count; i++) {
      expect(periodAt(calendar, calendar.starts[i]!)).toBe(i);
      expect(periodAt(calendar, calendar.starts[i + 1]! - 1)).toBe(i);
    }
  });

  it("never finds the empty one", () => {
    const calendar = calendarPeriods("day", utc("2011-12-25T00:00"), utc("2012-01-05T00:00"), "Pacific/Apia");
    const at = (instant: string): string => calendar.labels[periodAt(calendar, utc(instant))]!;
    expect([at("2011-12-30T09:59"), at("2011-12-30T10:00")]).toEqual(["2011-12-29", "2011-12-31"]);
  });
});

describe("weeks", () => {
  it("start on the day that was asked for, whatever zone the host is in", () => {
    // 2011-12-30 was a Friday, and hosts in Apia have no such date.
    const { labels } = calendarPeriods("week", utc("2011-12-28T00:00"), utc("2012-01-08T00:00"), "UTC", {
      weekStartsOn: 5,
    });
    expect(labels).toEqual(["2011-12-23", "2011-12-30", "2012-01-06"]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6] as const)("from %d on hold seven days each, before 1970 too", (weekStartsOn) => {
    const { labels, starts } = calendarPeriods("week", utc("1969-12-20T00:00"), utc("1970-01-20T00:00"), "UTC", {
      weekStartsOn,
    });
    labels.forEach((label, i) => {
      expect(new Date(label).getUTCDay()).toBe(weekStartsOn);
      expect(starts[i + 1]! - starts[i]!).toBe(7 * 86_400_000);
    });
  });
});

describe("checkCalendar", () => {
  it("notes an unknown unit and each option out of range", () => {
    const issues: MetricIssue[] = [];
    checkCalendar(issues, "period", "fortnight", { weekStartsOn: 7 as 6, fiscalYearStartMonth: 0 });
    expect(issues.map(({ code, path }) => [code, path[0]])).toEqual([
      ["unknown_choice", "period"],
      ["out_of_range", "weekStartsOn"],
      ["out_of_range", "fiscalYearStartMonth"],
    ]);
  });

  it("finds nothing wrong with what is left out", () => {
    const issues: MetricIssue[] = [];
    checkCalendar(issues, "period", "hour", {});
    checkCalendar(issues, "period", "week", { weekStartsOn: 0, fiscalYearStartMonth: 12 });
    expect(issues).toEqual([]);
  });
});
