import { describe, expect, it } from "vitest";
import { simpleClv } from "../../src/clv/simpleClv.ts";
import { plotSimpleClv } from "../../src/plot/plotSimpleClv.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { render } from "./render.ts";

describe("plotSimpleClv", () => {
  it("has the values as numbers, from a Decimal or a number", () => {
    const value = simpleClv({ margin: 100, retentionRate: 0.8, discountRatePerPeriod: 0.2, timing: "immediate" });
    const points = [
      { retentionRate: 0.8, value },
      { retentionRate: 0.9, value: 400 },
    ];
    expect(plotSimpleClv(points).data.values).toEqual([
      { retentionRate: 0.8, value: 300 },
      { retentionRate: 0.9, value: 400 },
    ]);
  });

  it("gives the unit of money", async () => {
    const { texts } = await render(plotSimpleClv([{ retentionRate: 0.8, value: 300 }], { currency: "CHF" }));
    expect(texts.map(({ text }) => text)).toContain("Value (CHF, major units)");
  });

  it("refuses what is no finite number, all of it at once", () => {
    const points = [
      { retentionRate: NaN, value: 1 },
      { retentionRate: 0.8, value: Infinity },
    ];
    expect(issuesOf(() => plotSimpleClv(points)).map(({ path }) => path.slice(1))).toEqual([
      [0, "retentionRate"],
      [1, "value"],
    ]);
  });
});
