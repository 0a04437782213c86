import { describe, expect, it } from "vitest";
import { logRank } from "../../src/survival/logRank.ts";
import type { LogRankObservation } from "../../src/survival/observation.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed, placebo, sixMp } from "./data.ts";

const within = (stratum: string | number, rows: readonly LogRankObservation[]): LogRankObservation[] =>
  rows.map((row) => ({ ...row, stratum }));

describe("logRank", () => {
  it("gives the published test of 6-MP against placebo", () => {
    // R: survdiff on the Freireich data, 9 and 21 observed, 19.25 and 10.75 expected, chi-square 16.79.
    const { subjects, observed, expected, statistic, degreesOfFreedom, pValue, reason } = logRank([sixMp, placebo]);
    expect([subjects, observed]).toEqual([
      [21, 21],
      [9, 21],
    ]);
    expect(expected.map((events) => events.toFixed(2))).toEqual(["19.25", "10.75"]);
    expect(statistic).toBeCloseTo(16.79, 2);
    expect([degreesOfFreedom, reason]).toEqual([1, null]);
    expect(pValue).toBeCloseTo(4.17e-5, 7);
  });

  it("of a group against itself finds nothing", () => {
    const { statistic, pValue } = logRank([sixMp, sixMp]);
    expect(statistic).toBeCloseTo(0, 12);
    expect(pValue).toBeCloseTo(1, 6);
  });

  it("compares within strata and adds up", () => {
    const strata = [
      [observed([1, 3, 5], [6]), observed([2, 4], [7])],
      [observed([10, 30]), observed([20], [40])],
    ] as const;
    const alone = strata.map((groups) => logRank(groups));
    const together = logRank([0, 1].map((g) => strata.flatMap((groups, s) => within(s, groups[g]!))));
    expect(together.strata).toBe(2);
    together.expected.forEach((value, g) => {
      expect(value).toBeCloseTo(alone[0]!.expected[g]! + alone[1]!.expected[g]!, 14);
    });
    expect(together.variance[0]![0]).toBeCloseTo(alone[0]!.variance[0]![0]! + alone[1]!.variance[0]![0]!, 14);
    expect(together.observed).toEqual([5, 3]);
  });

  it("keeps weights and entries within strata", () => {
    const rows = [{ time: 5, event: true, entry: 2, weight: 2 }];
    const others = observed([3, 6]);
    const plain = logRank([rows, others]);
    expect(logRank([within("a", rows), within("a", others)])).toEqual(plain);
    const more = logRank([[...within("a", rows), ...within("b", observed([1]))], within("a", others)]);
    expect(more.expected[1]).toBeCloseTo(plain.expected[1]!, 14);
  });

  it("weights by the survival of all just before, with peto", () => {
    // By hand: at 1, 2 and 3 the pooled survival before is 1, ¾ and ½; one event each.
    const { observed: seen, expected } = logRank([observed([1, 3]), observed([2], [4])], { weighting: "peto" });
    expect(seen).toEqual([1.5, 0.75]);
    expect(expected[0]).toBeCloseTo(1 / 2 + (0.75 * 1) / 3 + 0.5 / 2, 14);
  });

  it("takes late entries and whole weights", () => {
    const late = [{ time: 5, event: true, entry: 2 }];
    const { expected } = logRank([late, observed([2, 6])]);
    expect(expected[0]).toBeCloseTo(0.5, 14); // at 5 one of two, at 2 not yet there
    const weighted = sixMp.map((row) => ({ ...row, weight: 2 }));
    const doubled = logRank([weighted, placebo]);
    expect(doubled.subjects).toEqual([42, 21]);
    expect(doubled.statistic).toBeCloseTo(logRank([[...sixMp, ...sixMp], placebo]).statistic!, 10);
  });

  it("leaves a group aside that nobody was at risk in", () => {
    const result = logRank([observed([], [1]), observed([2, 4]), observed([3, 5])]);
    expect(result.degreesOfFreedom).toBe(1);
    expect(result.statistic).toBeCloseTo(logRank([observed([2, 4]), observed([3, 5])]).statistic!, 14);
  });

  it.each([
    ["nobody", [[], []], "emptyBase"],
    ["no event", [observed([], [1]), observed([], [2])], "insufficientData"],
    ["one group at risk alone", [observed([], [1]), observed([2])], "insufficientData"],
    ["all of both gone at once", [observed([1]), observed([1])], "insufficientData"],
  ] as const)("has no statistic with %s", (_, groups, reason) => {
    expect(logRank(groups)).toMatchObject({ statistic: null, pValue: null, reason });
  });

  it("refuses fewer than two groups, weights of half a subject and unknown weightings", () => {
    expect(issuesOf(() => logRank([sixMp]))).toMatchObject([{ code: "out_of_range", path: ["groups"] }]);
    expect(issuesOf(() => logRank([[{ time: 1, event: true, weight: 1.5 }], placebo]))).toMatchObject([
      { code: "out_of_range", path: ["groups", "group 0", 0, "weight"] },
    ]);
    expect(issuesOf(() => logRank([sixMp, placebo], { weighting: "wilcoxon" as never }))).toMatchObject([
      { code: "unknown_choice", path: ["weighting"] },
    ]);
  });

  it("wants a stratum for all subjects or for none", () => {
    const some = [...within("a", observed([1])), ...observed([2])];
    expect(issuesOf(() => logRank([some, within(1, [{ time: 1, event: true }])]))).toMatchObject([
      { code: "required", path: ["groups", "group 0", 1, "stratum"] },
    ]);
    expect(issuesOf(() => logRank([within(NaN, observed([1])), within(true as never, observed([1]))]))).toMatchObject([
      { code: "wrong_type", path: ["groups", "group 0", 0, "stratum"] },
      { code: "wrong_type", path: ["groups", "group 1", 0, "stratum"] },
    ]);
  });

  it("names the group, the row and the field of a bad observation", () => {
    expect(issuesOf(() => logRank([sixMp, [null as never]]))).toMatchObject([
      {
        path: ["groups", "group 1", 0, "time"],
        message: expect.stringContaining("groups, group 1, row 0, time") as string,
      },
      { path: ["groups", "group 1", 0, "event"] },
    ]);
  });
});
