import { describe, expect, it } from "vitest";
import { aliveHistory } from "../../src/clv/aliveHistory.ts";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { issuesOf } from "../config/issuesOf.ts";

const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });

describe("aliveHistory", () => {
  it("is what probabilityAlive says at each time, before and after each purchase", () => {
    const { points } = aliveHistory(model, { purchases: [4, 10, 10], until: 20, steps: 4 });
    expect(points.map(({ time }) => time)).toEqual([0, 4, 4, 5, 10, 10, 10, 10, 15, 20]);
    expect(points[3]!.probabilityAlive).toBe(probabilityAlive(model, { frequency: 1, recency: 4, age: 5 }));
    expect(points[4]!.probabilityAlive).toBe(probabilityAlive(model, { frequency: 1, recency: 4, age: 10 }));
    expect(points.at(-1)!.probabilityAlive).toBe(probabilityAlive(model, { frequency: 3, recency: 10, age: 20 }));
  });

  it("names what is wrong", () => {
    expect(issuesOf(() => aliveHistory(model, { purchases: [4, 3, 30], until: 20, steps: 0 }))).toMatchObject([
      { path: ["steps"] },
      { path: ["purchases", 1] },
      { path: ["purchases", 2] },
    ]);
    expect(issuesOf(() => aliveHistory(model, { until: 20 } as never))).toMatchObject([{ path: ["purchases"] }]);
  });
});
