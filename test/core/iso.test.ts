import { describe, expect, it } from "vitest";
import { parseIso } from "../../src/core/iso.ts";
import { msPerHour } from "../../src/core/zone.ts";

const wall = (iso: string): number => Date.parse(`${iso}Z`);

describe("parseIso", () => {
  it.each([
    ["2024-02-29", { wall: wall("2024-02-29T00:00"), offset: null, isDate: true }],
    ["2024-03-31T02:30", { wall: wall("2024-03-31T02:30"), offset: null, isDate: false }],
    ["2024-03-31 02:30:15", { wall: wall("2024-03-31T02:30:15"), offset: null, isDate: false }],
    ["2024-03-31T02:30:15.5Z", { wall: wall("2024-03-31T02:30:15.500"), offset: 0, isDate: false }],
    ["2024-03-31T02:30:15,123999Z", { wall: wall("2024-03-31T02:30:15.123"), offset: 0, isDate: false }],
    ["2024-03-31T02:30+05:30", { wall: wall("2024-03-31T02:30"), offset: 5.5 * msPerHour, isDate: false }],
    ["2024-03-31T02:30:00-0330", { wall: wall("2024-03-31T02:30"), offset: -3.5 * msPerHour, isDate: false }],
  ])("takes %s apart", (text, expected) => {
    expect(parseIso(text)).toEqual(expected);
  });

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-06-31",
    "2024-09-31",
    "2024-11-31",
    "2024-01-32",
    "2024-00-10",
    "2024-13-10",
    "2024-01-00",
    "0999-01-01",
    "20240101",
    "2024-1-1",
    "2024-01-01T24:00",
    "2024-01-01T12:60",
    "2024-01-01T12:00:60",
    "2024-01-01T12",
    "2024-01-01T12:00:00.",
    "2024-01-01T12:00:0",
    "2024-01-01T12.00",
    "2024-01-01_12:00",
    "2024-01-01T12:00 UTC",
    "2024-01-01T12:00+24:00",
    "2024-01-01T12:00+1:00",
    "2024-01-01T12:00+01:00Z",
    "2024-01-01T12:00+01:60",
    "2024-01-01Z",
    "2024-01-01T12:00Z ",
    "01.02.2024",
    "",
  ])("refuses %s", (text) => {
    expect(parseIso(text)).toBeNull();
  });

  it("knows the last day of every month", () => {
    const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    last.forEach((day, i) => {
      const month = `2023-${String(i + 1).padStart(2, "0")}`;
      expect(parseIso(`${month}-${day}`)).not.toBeNull();
      expect(parseIso(`${month}-${day + 1}`)).toBeNull();
    });
    expect(parseIso("2000-02-29")).not.toBeNull();
  });
});
