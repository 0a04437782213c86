import { describe, expect, it } from "vitest";
import { frequencyFit } from "../../src/clv/frequencyFit.ts";
import { mbgNbd } from "../../src/clv/mbgNbd.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const model = mbgNbd({ r: 0.8, alpha: 5, a: 0.9, b: 2 }, { timeUnit: "week" });

describe("frequencyFit", () => {
  it("adds up the distributions of customers of each age", () => {
    const summary = { frequency: [0, 3, 1], recency: [0, 4, 2], age: [0, 9, 30], count: [1, 2, 4] };
    const { bins, customers } = frequencyFit(model, summary, { lastBin: 2 });
    expect(customers).toBe(7);
    expect(bins.map(({ actual }) => actual)).toEqual([1, 4, 2]);
    const expected = [0, 1].map(
      (x) => Number(x === 0) + 2 * purchaseDistribution(model, 9, x) + 4 * purchaseDistribution(model, 30, x),
    );
    expect(bins[0]!.expected).toBeCloseTo(expected[0]!, 12);
    expect(bins[1]!.expected).toBeCloseTo(expected[1]!, 12);
    expect(bins.reduce((sum, bin) => sum + bin.expected, 0)).toBeCloseTo(7, 12);
  });

  it("is close for customers drawn from the model", () => {
    const base = simulateCustomers(model, { customers: 20_000, age: 40, random: seededRandom(2) });
    for (const { actual, expected } of frequencyFit(model, base).bins) {
      expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  it("names what is wrong", () => {
    const base = simulateCustomers({ ...model, timeUnit: "day" }, { customers: 2, age: 4, random: seededRandom(2) });
    expect(issuesOf(() => frequencyFit(model, base))).toMatchObject([{ path: ["timeUnit"] }]);
    expect(issuesOf(() => frequencyFit(model, base, { lastBin: 0 }))).toMatchObject([{ path: ["lastBin"] }]);
  });
});
