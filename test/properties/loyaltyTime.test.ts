import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDay, civilOf } from "../../src/loyalty/time/civil.ts";
import { dateText, instantText } from "../../src/loyalty/time/localTime.ts";
import { canonicalInstant } from "../../src/loyalty/time/readInstant.ts";

const instants = fc.integer({ min: Date.UTC(-300, 0), max: Date.UTC(12_000, 0) });
const days = fc.integer({ min: -800_000, max: 3_600_000 });

describe("the arithmetic of instants", () => {
  it("writes what Date writes", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(instantText(instant)).toBe(new Date(instant).toISOString());
      }),
    );
  });

  it("finds the date of a day, and the day of a date", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        const civil = civilOf(day);
        expect(civil).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(civilDay(civil)).toBe(day);
      }),
    );
  });

  it("takes a day that the month lacks for its last", () => {
    expect([2023, 2024, 1900, 2000].map((year) => dateText(civilDay({ year, month: 2, day: 31 })))).toEqual([
      "2023-02-28",
      "2024-02-29",
      "1900-02-28",
      "2000-02-29",
    ]);
    expect(dateText(civilDay({ year: 2026, month: 11, day: 31 }))).toBe("2026-11-30");
  });

  it("leaves an instant as it is that is written as events write it, and brings any other into that form", () => {
    const canonical = "2026-02-01T10:00:00.000Z";
    const others = [
      "2026-02-01T10:00:00Z",
      "2026-02-01 10:00Z",
      "2026-02-01T11:00:00.00001+01:00",
      "2026-02-01T10:00:00,000Z",
    ];
    for (const text of [canonical, ...others]) expect(canonicalInstant(text)).toBe(canonical);
  });
});
