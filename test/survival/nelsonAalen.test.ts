import { describe, expect, it } from "vitest";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed, sixMp } from "./data.ts";

describe("nelsonAalen", () => {
  it("adds up the events per subject at risk", () => {
    const curve = nelsonAalen(observed([1, 2, 4], [3]));
    [1 / 4, 1 / 4 + 1 / 3, 1 / 4 + 1 / 3, 1 / 4 + 1 / 3 + 1].forEach((hazard, i) => {
      expect(curve.cumulativeHazard[i]).toBeCloseTo(hazard, 14);
    });
    expect(curve.standardError[1]! ** 2).toBeCloseTo(1 / 16 + 1 / 9, 14);
    expect(Array.from(curve.atRisk)).toEqual([4, 3, 2, 1]);
  });

  it("has intervals on the log and on the plain scale", () => {
    const log = nelsonAalen(sixMp);
    const plain = nelsonAalen(sixMp, { transform: "plain", confidence: 0.9 });
    const last = log.time.length - 1;
    const [hazard, error] = [log.cumulativeHazard[last]!, log.standardError[last]!];
    expect(log.lower[last]).toBeCloseTo(hazard * Math.exp((-1.959963984540054 * error) / hazard), 14);
    expect(log.upper[last]).toBeCloseTo(hazard * Math.exp((1.959963984540054 * error) / hazard), 14);
    expect(plain.upper[last]).toBeCloseTo(hazard + 1.6448536269514722 * error, 14);
    expect(nelsonAalen(observed([1], [2]), { transform: "plain" }).lower[0]).toBe(0); // never below
  });

  it("has no log interval before the first event", () => {
    const bounds = (["log", "plain"] as const).map((transform) => {
      const { lower, upper } = nelsonAalen(observed([2], [1]), { transform });
      return [lower[0], upper[0]];
    });
    expect(bounds).toEqual([
      [NaN, NaN],
      [0, 0],
    ]);
  });

  it("refuses what it cannot use", () => {
    expect(
      issuesOf(() => nelsonAalen([{ time: 1, event: "yes" as never }], { transform: "log-log" as never })),
    ).toMatchObject([{ path: ["transform"] }, { path: ["observations", 0, "event"] }]);
  });
});
