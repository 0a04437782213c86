import { describe, expect, it } from "vitest";
import { checkTimeZone, firstInstantAt, msPerHour, wallAt, zoneOffsets } from "../../src/core/zone.ts";
import { issuesOf } from "../config/issuesOf.ts";

const utc = (iso: string): number => Date.parse(`${iso}Z`);
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
const around = (zone: string, date: string) => zoneOffsets(zone, utc(`${date}T00:00`), utc(`${date}T23:59`));

describe("checkTimeZone", () => {
  it.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"])("takes %s", (zone) => {
    checkTimeZone(zone);
  });

  it.each([["Mars/Olympus"], [""], [undefined], [60]])("refuses %o", (zone) => {
    const [issue] = issuesOf(() => {
      checkTimeZone(zone);
    });
    expect([issue!.code, issue!.path]).toEqual(["unknown_time_zone", ["timeZone"]]);
  });
});

describe("zoneOffsets", () => {
  it.each([
    ["Europe/Berlin", "2024-03-31", "2024-03-31T01:00", [1, 2]],
    ["America/St_Johns", "2010-11-07", "2010-11-07T02:31", [-2.5, -3.5]], // set back at 00:01
    ["Australia/Lord_Howe", "2024-04-06", "2024-04-06T15:00", [11, 10.5]],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00", [-10, 14]],
  ])("finds the change in %s on %s to the minute", (zone, date, change, hours) => {
    const { starts, offsets } = around(zone, date);
    expect([starts[0], iso(starts[1]!)]).toEqual([-Infinity, change]);
    expect(offsets).toEqual(hours.map((hour) => hour * msPerHour));
  });

  it("finds both changes of a Moroccan Ramadan", () => {
    const { starts } = zoneOffsets("Africa/Casablanca", utc("2024-03-01T00:00"), utc("2024-04-30T00:00"));
    expect(starts.slice(1).map(iso)).toEqual(["2024-03-10T02:00", "2024-04-14T02:00"]);
  });

  it.each([
    ["Africa/Monrovia", "1972-01-07", "1972-01-07T00:44:30", [-2670, 0]],
    ["Asia/Manila", "1844-12-31", "1844-12-31T15:56:08", [-57_368, 29_032]],
  ])("knows offsets of %s to the second, behind UTC by less than an hour too", (zone, date, change, seconds) => {
    const { starts, offsets } = around(zone, date);
    expect(starts.slice(1)).toEqual([utc(change)]);
    expect(offsets).toEqual(seconds.map((each) => each * 1000));
  });

  it("is one stretch in UTC, however long the time", () => {
    expect(zoneOffsets("UTC", utc("1970-01-01T00:00"), utc("2970-01-01T00:00"))).toEqual({
      starts: [-Infinity],
      offsets: [0],
    });
  });
});

describe("firstInstantAt and wallAt", () => {
  it.each([
    ["Europe/Berlin", "2024-03-31", "2024-03-31T02:30", "2024-03-31T01:00", "2024-03-31T03:00"],
    ["Europe/Berlin", "2024-10-27", "2024-10-27T02:30", "2024-10-27T00:30", "2024-10-27T02:30"],
    ["America/St_Johns", "2010-11-07", "2010-11-07T00:00", "2010-11-07T02:30", "2010-11-07T00:00"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T00:00", "2011-12-30T10:00", "2011-12-31T00:00"],
    ["Asia/Beirut", "2024-03-31", "2024-03-31T00:00", "2024-03-30T22:00", "2024-03-31T01:00"],
  ])("first meet, in %s on %s, the wall time %s at %s, when it shows %s", (zone, date, wall, instant, shown) => {
    const offsets = around(zone, date);
    expect(iso(firstInstantAt(offsets, utc(wall)))).toBe(instant);
    expect(iso(wallAt(offsets, utc(instant)))).toBe(shown);
  });

  it("read a clock before, between and after the changes", () => {
    const offsets = zoneOffsets("Europe/Berlin", utc("2024-01-01T00:00"), utc("2024-12-31T00:00"));
    const noon = (date: string): string => iso(wallAt(offsets, utc(`${date}T12:00`))).slice(11);
    expect([noon("2024-01-15"), noon("2024-07-15"), noon("2024-12-15")]).toEqual(["13:00", "14:00", "13:00"]);
  });
});
