import { tz } from "@date-fns/tz";
import { startOfDay } from "date-fns/startOfDay";
import { startOfMonth } from "date-fns/startOfMonth";
import { startOfQuarter } from "date-fns/startOfQuarter";
import { startOfWeek } from "date-fns/startOfWeek";
import { startOfYear } from "date-fns/startOfYear";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarPeriods, periodAt, type CalendarOptions, type Weekday } from "../../src/core/calendar.ts";
import type { PeriodUnit } from "../../src/core/periodUnit.ts";
import { msPerDay } from "../../src/core/zone.ts";

// Zones that skip a date, skip a midnight, show one twice, shift by half an hour, and shift twice within weeks.
const zones = [
  ...["UTC", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "Asia/Beirut", "America/St_Johns"],
  ...["Australia/Lord_Howe", "Africa/Casablanca", "America/New_York", "Asia/Pyongyang"],
];
const oddTimes = [
  "2011-12-30T10:00Z",
  "2024-03-30T22:00Z",
  "2010-11-07T02:31Z",
  "2024-04-06T15:00Z",
  "2018-05-04T15:00Z",
];

const instant = fc.oneof(
  fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) }),
  fc
    .tuple(fc.constantFrom(...oddTimes.map(Date.parse)), fc.integer({ min: -2 * msPerDay, max: 2 * msPerDay }))
    .map(([time, shift]) => time + shift),
);
const longestDays: Record<PeriodUnit, number> = { hour: 5, day: 60, week: 200, month: 900, quarter: 1500, year: 4000 };
const startOf = {
  day: startOfDay,
  week: startOfWeek,
  month: startOfMonth,
  quarter: startOfQuarter,
  year: startOfYear,
};
const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const share = fc.double({ min: 0, max: 1, noNaN: true });

interface Stretch {
  unit: PeriodUnit;
  zone: string;
  from: number;
  length: number;
}
const stretch: fc.Arbitrary<Stretch> = fc.record({
  unit: fc.constantFrom(...(Object.keys(longestDays) as PeriodUnit[])),
  zone: fc.constantFrom(...zones),
  from: instant,
  length: share,
});
const options: fc.Arbitrary<CalendarOptions> = fc.record({
  weekStartsOn: fc.constantFrom(...weekdays),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
});

function periodsOf({ unit, zone, from, length }: Stretch, more: CalendarOptions) {
  const through = from + Math.floor(length * longestDays[unit] * msPerDay);
  return { through, periods: calendarPeriods(unit, from, through, zone, more) };
}

/** What the clock of a zone shows, as date and time, by a way of its own. */
function clock(timeZone: string, instant: number): [date: string, time: string] {
  const [date, time] = new Date(instant).toLocaleString("sv", { timeZone }).split(" ");
  return [date!, time!];
}

describe("calendar periods", () => {
  it("tile the time from first to last without gap or overlap", () => {
    fc.assert(
      fc.property(stretch, options, (input, more) => {
        const { through, periods } = periodsOf(input, more);
        const { starts, count, labels } = periods;
        expect(starts[0]).toBeLessThanOrEqual(input.from);
        expect(starts[count - 1]).toBeLessThanOrEqual(through);
        expect(starts[count]).toBeGreaterThan(through);
        expect(new Set(labels).size).toBe(count);
        for (let i = 0; i < count; i++) {
          const isSkippedDate = input.zone === "Pacific/Apia" && labels[i] === "2011-12-30";
          expect(starts[i + 1]! > starts[i]! || isSkippedDate).toBe(true);
        }
      }),
    );
  });

  it("hold each instant in the one that periodAt finds", () => {
    fc.assert(
      fc.property(stretch, options, share, (input, more, where) => {
        const { through, periods } = periodsOf(input, more);
        const at = Math.floor(input.from + where * (through - input.from));
        const i = periodAt(periods, at);
        expect(periods.starts[i]).toBeLessThanOrEqual(at);
        expect(periods.starts[i + 1]).toBeGreaterThan(at);
      }),
    );
  });

  it("are the same whichever stretch of time they are cut from", () => {
    fc.assert(
      fc.property(stretch, options, (input, more) => {
        const { periods } = periodsOf(input, more);
        const wider = calendarPeriods(
          input.unit,
          input.from - 40 * msPerDay,
          periods.starts[periods.count]!,
          input.zone,
          more,
        );
        const at = wider.labels.indexOf(periods.labels[0]!);
        expect(wider.labels.slice(at, at + periods.count)).toEqual(periods.labels);
        expect(wider.starts.slice(at, at + periods.count + 1)).toEqual(periods.starts);
      }),
    );
  });

  it("start where date-fns starts them, or at the first instant of a local date that has no midnight", () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom(...weekdays), (input, weekStartsOn) => {
        if (input.unit === "hour") return; // date-fns makes one of an hour shown twice
        const { starts, count } = periodsOf(input, { weekStartsOn }).periods;
        for (let i = 0; i < count; i++) {
          const [start, end] = [starts[i]!, starts[i + 1]!];
          if (start === end) continue;
          const [date, time] = clock(input.zone, start);
          if (!isDateOfHost(date)) continue; // there date-fns goes wrong, in whatever context
          if (time === "00:00:00") {
            const within = { in: tz(input.zone), weekStartsOn };
            const theirs = startOf[input.unit]((start + end) / 2, within).getTime();
            expect(clock(input.zone, theirs)).toEqual([date, time]);
            expect(start).toBeLessThanOrEqual(theirs); // a midnight shown twice: ours is the first, theirs may not be
          } else {
            expect(clock(input.zone, start - 1)[0] < date).toBe(true);
          }
        }
      }),
    );
  });
});

/** Whether the zone that the tests run in has such a date: Apia has no 2011-12-30. */
function isDateOfHost(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year!, month! - 1, day).getDate() === day;
}
