import { describe, expect, it } from "vitest";
import { periodLabel } from "../../src/core/periodLabel.ts";
import type { PeriodUnit } from "../../src/core/periodUnit.ts";

const minute = 60_000;
const label = (unit: PeriodUnit, wall: string, offset = 0, fiscalYearStartMonth = 1): string =>
  periodLabel(unit, Date.parse(`${wall}Z`), offset, fiscalYearStartMonth);

describe("periodLabel", () => {
  it.each([
    [0, "2024-03-31T01:00Z"],
    [330 * minute, "2024-03-31T01:00+05:30"],
    [-210 * minute, "2024-03-31T01:00-03:30"],
    [-10 * 60 * minute, "2024-03-31T01:00-10:00"],
  ])("names an hour with its offset of %i ms", (offset, expected) => {
    expect(label("hour", "2024-03-31T01:00", offset)).toBe(expected);
  });

  it.each([
    ["day", "2024-03-31"],
    ["week", "2024-03-31"],
    ["month", "2024-03"],
    ["year", "2024"],
  ] as const)("names a %s %s", (unit, expected) => {
    expect(label(unit, "2024-03-31T00:00")).toBe(expected);
  });

  it.each([
    ["2024-01", "2024-Q1"],
    ["2024-04", "2024-Q2"],
    ["2024-07", "2024-Q3"],
    ["2024-10", "2024-Q4"],
  ])("names the quarter that starts in %s %s", (month, expected) => {
    expect(label("quarter", `${month}-01T00:00`)).toBe(expected);
  });

  it.each([
    ["year", "2024-04", 4, "2024/25"],
    ["year", "1999-10", 10, "1999/00"],
    ["quarter", "2024-04", 4, "2024/25-Q1"],
    ["quarter", "2025-01", 4, "2024/25-Q4"],
    ["quarter", "2024-02", 2, "2024/25-Q1"],
    ["quarter", "2024-11", 2, "2024/25-Q4"],
    ["quarter", "2024-01", 10, "2023/24-Q2"],
  ] as const)("names the fiscal %s from %s, years starting in month %i, %s", (unit, month, start, expected) => {
    expect(label(unit, `${month}-01T00:00`, 0, start)).toBe(expected);
  });
});
