import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantReader } from "../../src/core/instant.ts";
import { parseIso } from "../../src/core/iso.ts";
import { moneyText } from "../../src/core/money.ts";
import {
  countSchema,
  instantSchema,
  moneySchema,
  periodUnitSchema,
  shareSchema,
  timeZoneSchema,
  weekdaySchema,
} from "../../src/schemas/core.ts";
import { isoText } from "../../src/schemas/texts.ts";
import { amounts, instants, isoTexts } from "./arbitraries.ts";

const readInstant = instantReader("UTC");

describe("instantSchema", () => {
  it("accepts exactly what core reads as an instant", () => {
    fc.assert(
      fc.property(instants, (value) => {
        expect(instantSchema.safeParse(value).success).toBe(!Number.isNaN(readInstant(value)));
      }),
      { numRuns: 3000 },
    );
  });

  it("has the pattern of the texts that core takes apart", () => {
    fc.assert(
      fc.property(isoTexts, (text) => {
        expect(isoText.test(text)).toBe(parseIso(text) !== null);
      }),
      { numRuns: 3000 },
    );
  });

  it("knows the days of every month in years of every kind", () => {
    for (const year of [1000, 1900, 1904, 2000, 2023, 2024, 9996]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          expect(isoText.test(text), text).toBe(parseIso(text) !== null);
        }
      }
    }
  });

  it.each([
    ["1000-01-01T00:00+00:01", false],
    ["1000-01-01T00:00", true],
    ["1000-01-01T23:59+2359", true],
    ["9999-12-30T23:59:59.999", true],
    ["9999-12-30T23:59:59.999-00:01", false],
    ["9999-12-31", false],
    [Date.UTC(1000, 0, 1), true],
    [Date.UTC(1000, 0, 1) - 0.5, false],
    [Date.UTC(9999, 11, 31) - 0.5, true],
    [Date.UTC(9999, 11, 31), false],
  ])("keeps to the years 1000 to 9999: %s", (value, isGood) => {
    expect(instantSchema.safeParse(value).success).toBe(isGood);
    expect(!Number.isNaN(readInstant(value))).toBe(isGood);
  });

  it.each(["soon", 1e15, true, "9999-12-31"])("says what it expects: %s", (value) => {
    const expected = "expected epoch milliseconds or an ISO 8601 string in the years 1000 to 9999";
    const messages = instantSchema.safeParse(value).error!.issues.map(({ message }) => message);
    expect(messages).toHaveLength(1);
    if (typeof value !== "number") expect(messages).toEqual([expected]);
  });
});

describe("moneySchema", () => {
  it("accepts exactly what core reads as money", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(moneySchema.safeParse(value).success).toBe(moneyText(value) !== null);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps the text as it is, every digit of it", () => {
    expect(moneySchema.parse("0.10000000000000000000001")).toBe("0.10000000000000000000001");
  });
});

describe("the small schemas", () => {
  it.each([
    [shareSchema, [0, 0.5, 1], [-0.01, 1.01, NaN, "0.5"]],
    [countSchema, [0, 7, 1e15], [-1, 0.5, 1e15 + 1, Infinity, "7"]],
    [periodUnitSchema, ["hour", "day", "week", "month", "quarter", "year"], ["decade", "Month", 1]],
    [weekdaySchema, [0, 1, 2, 3, 4, 5, 6], [7, -1, 0.5, "monday"]],
    [timeZoneSchema, ["UTC", "Europe/Berlin"], ["", "Berlin", 1]],
  ])("accept what they name and nothing else (%#)", (schema, good, bad) => {
    for (const value of good) expect(schema.parse(value)).toBe(value);
    for (const value of bad) expect(schema.safeParse(value).success, String(value)).toBe(false);
  });
});
