import { describe, expect, it } from "vitest";
import { pointsLiability } from "../../src/loyalty/books/pointsLiability.ts";
import { ultimateRedemptionRate } from "../../src/loyalty/books/ultimateRedemptionRate.ts";
import { plotPointsLiability } from "../../src/plot/plotPointsLiability.ts";
import { plotRedemptionDevelopment } from "../../src/plot/plotRedemptionDevelopment.ts";
import { plotRedemptionTriangle } from "../../src/plot/plotRedemptionTriangle.ts";
import { booksSamples } from "./booksSamples.ts";

describe("plotPointsLiability", () => {
  it("has bars that sum to the change of the liability", () => {
    const liability = booksSamples[0]!.input as ReturnType<typeof pointsLiability<"relativePrice">>;
    const { values } = plotPointsLiability(liability).data;
    for (const { period, opening, closing } of liability.periods) {
      const bars = values.filter((row) => row["period"] === period);
      expect(bars).toHaveLength(5);
      const sum = bars.reduce((total, { value }) => total + Number(value), 0);
      expect(sum).toBeCloseTo(Number(closing) - Number(opening), 6);
    }
  });

  it("says what is left, and that there is nothing to show", () => {
    const none = pointsLiability({ periods: [], cohorts: [] }, { basis: "relativePrice" });
    expect(plotPointsLiability(none).description).toContain("No periods.");
  });
});

describe("plotRedemptionTriangle", () => {
  it("leaves out cohorts without points, and texts where there is no room for them", () => {
    const redeemed = Array.from({ length: 30 }, (_, age) => age);
    const cohorts = [
      { cohort: "a", issued: 100, redeemed },
      { cohort: "b", issued: 0, redeemed: [0] },
    ];
    const spec = plotRedemptionTriangle({ cohorts });
    expect(new Set(spec.data.values.map(({ cohort }) => cohort))).toEqual(new Set(["a (100)"]));
    expect(JSON.stringify(spec)).not.toContain('"text":{"field"');
    expect(JSON.stringify(plotRedemptionTriangle({ cohorts: [{ cohort: "a", issued: 5, redeemed: [0] }] }))).toContain(
      '"text":{"field"',
    );
  });
});

describe("plotRedemptionDevelopment", () => {
  it("ends each line at its ultimate rate, where there is one", () => {
    const cohorts = [
      { cohort: "a", issued: 10, redeemed: [0, 5] },
      { cohort: "b", issued: 10, redeemed: [0] },
      { cohort: "c", issued: 0, redeemed: [0] },
    ];
    const { values } = plotRedemptionDevelopment({ cohorts }, ultimateRedemptionRate({ cohorts })).data;
    expect(values.map(({ line, age, rate }) => [line, age, rate])).toEqual([
      ["a", 0, 0],
      ["a", 1, 0.5],
      ["a", 1, 0.5],
      ["a", 2, 0.5],
      ["b", 0, 0],
    ]);
  });

  it("grows as the triangle does on the way", () => {
    const cohorts = [
      { cohort: "a", issued: 100, redeemed: [10, 20, 40] },
      { cohort: "b", issued: 100, redeemed: [15] },
    ];
    const spec = plotRedemptionDevelopment({ cohorts }, ultimateRedemptionRate({ cohorts }));
    const expected = spec.data.values.filter(({ line, status }) => line === "b" && status === "expected");
    expect(expected.map(({ age, rate }) => [age, Number(rate).toFixed(2)])).toEqual([
      [0, "0.15"],
      [1, "0.30"],
      [2, "0.60"],
      [3, "0.60"],
    ]);
    const returned = [
      { cohort: "a", issued: 10, redeemed: [5, 0] },
      { cohort: "b", issued: 10, redeemed: [5] },
    ];
    const back = plotRedemptionDevelopment({ cohorts: returned }, ultimateRedemptionRate({ cohorts: returned }));
    expect(back.data.values.filter(({ line }) => line === "b")).toHaveLength(1);
    const other = ultimateRedemptionRate({ cohorts: [] });
    expect(plotRedemptionDevelopment({ cohorts }, other).data.values).toHaveLength(4);
  });
});
