import { describe, expect, it } from "vitest";
import { hazards } from "../../src/survival/hazards.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed } from "./data.ts";

describe("hazards", () => {
  it("divides the events by who was at risk", () => {
    const { time, atRisk, events, censored, hazard, standardError } = hazards(observed([1, 1, 3], [2, 3]));
    expect([time, atRisk, events, censored].map((column) => Array.from(column))).toEqual([
      [1, 2, 3],
      [5, 3, 2],
      [2, 0, 1],
      [0, 1, 1],
    ]);
    expect(Array.from(hazard)).toEqual([0.4, 0, 0.5]);
    expect(standardError[0]).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 5), 15);
    expect(standardError[1]).toBe(0);
  });

  it("is empty for nobody, and refuses what it cannot use", () => {
    expect(hazards([]).hazard).toHaveLength(0);
    expect(issuesOf(() => hazards([{ time: -1, event: true }]))).toMatchObject([{ path: ["observations", 0, "time"] }]);
  });
});
