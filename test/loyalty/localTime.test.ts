import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, dayOfDate, instantText } from "../../src/loyalty/time/localTime.ts";

describe("instantText", () => {
  it("writes what Date writes, in years of more than four digits as well", () => {
    const edges = [-1, 0, Date.UTC(10_000, 0, 1), Date.UTC(-1, 0, 1), Date.UTC(2024, 1, 29, 23, 59, 59, 999)];
    for (const instant of edges) expect(instantText(instant)).toBe(new Date(instant).toISOString());
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900), max: Date.UTC(2100, 0) }), (instant) => {
        expect(instantText(instant)).toBe(new Date(instant).toISOString());
      }),
    );
  });
});

describe("dayOfDate", () => {
  it("takes the last day of a month for one that it lacks, by the Gregorian leap years", () => {
    const last = [1900, 2000, 2023, 2024].map((year) => dateText(dayOfDate(year, 2, 30)));
    expect(last).toEqual(["1900-02-28", "2000-02-29", "2023-02-28", "2024-02-29"]);
    expect(dateText(dayOfDate(2026, 4, 31))).toBe("2026-04-30");
  });
});
