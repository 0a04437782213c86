import { describe, expect, it } from "vitest";
import { hazardRates } from "../../src/survival/hazardRates.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed } from "./data.ts";

const lists = (columns: object): Record<string, number[]> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) =>
      column instanceof Float64Array ? [[name, Array.from(column)]] : [],
    ),
  );

describe("hazardRates", () => {
  it("divides events by time at risk, interval by interval", () => {
    const rates = hazardRates(observed([2, 5, 8], [10]), { width: 5 });
    expect(lists(rates)).toMatchObject({ start: [0, 5], end: [5, 10], exposure: [17, 8], events: [2, 1] });
    expect(rates.rate[0]).toBeCloseTo(2 / 17, 15);
    expect(rates.standardError[0]).toBeCloseTo(Math.SQRT2 / 17, 15);
    expect(rates.lower[0]).toBeCloseTo((2 / 17) * Math.exp(-1.959963984540054 / Math.SQRT2), 14);
    expect(rates.upper[0]).toBeCloseTo((2 / 17) * Math.exp(1.959963984540054 / Math.SQRT2), 14);
  });

  it("begins the time at risk with the entry, and counts weights", () => {
    const late = [{ time: 9, event: true, entry: 3, weight: 2 }, ...observed([], [12])];
    expect(lists(hazardRates(late, { width: 4 }))).toMatchObject({ exposure: [6, 12, 6], events: [0, 0, 2] });
  });

  it("has no rate where nobody was, and no bounds without an event", () => {
    const { rate, standardError, lower } = hazardRates([{ time: 9, event: false, entry: 6 }], { width: 4 });
    expect([Array.from(rate), Array.from(standardError), Array.from(lower)]).toEqual([
      [NaN, 0, 0],
      [NaN, 0, 0],
      [NaN, NaN, NaN],
    ]);
  });

  it("has an interval for events at the origin, and takes traces of time for none", () => {
    expect(lists(hazardRates(observed([0]), { width: 1 }))).toMatchObject({ exposure: [0], events: [1], rate: [NaN] });
    const { rate, events } = hazardRates([{ time: 0.7, event: true, entry: 0.3 }], { width: 0.1 });
    expect(Array.from(events)).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(rate[2]).toBeNaN(); // 0.3 / 0.1 lies just below 3
    expect(rate[6]).toBeCloseTo(10, 8);
  });

  it("is empty for nobody", () => {
    expect(lists(hazardRates([], { width: 1 }))["rate"]).toEqual([]);
  });

  it("refuses options and observations that it cannot use", () => {
    expect(issuesOf(() => hazardRates(observed([1]), {} as never))).toMatchObject([
      { code: "required", path: ["width"] },
    ]);
    expect(issuesOf(() => hazardRates(observed([1]), { width: 0, confidence: 2 }))).toMatchObject([
      { path: ["confidence"] },
      { path: ["width"] },
    ]);
    expect(issuesOf(() => hazardRates(observed([1001]), { width: 1 }))).toMatchObject([{ code: "out_of_range" }]);
    expect(hazardRates(observed([1000]), { width: 1 }).rate).toHaveLength(1000);
  });
});
