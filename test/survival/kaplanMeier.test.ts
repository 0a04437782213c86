import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed, placebo, sixMp } from "./data.ts";

describe("kaplanMeier", () => {
  it("gives the published curve of the 6-MP group (vector 35)", () => {
    const curve = kaplanMeier(sixMp);
    const at = (time: number): number => curve.time.indexOf(time);
    const published = { 6: ".8571", 7: ".8067", 10: ".7529", 13: ".6902", 16: ".6275", 22: ".5378", 23: ".4482" };
    for (const [time, survival] of Object.entries(published)) {
      expect(curve.survival[at(Number(time))]!.toFixed(4)).toBe(`0${survival}`);
    }
    expect(curve.standardError[at(6)]!.toFixed(4)).toBe("0.0764");
    expect([curve.atRisk[at(6)], curve.events[at(6)], curve.censored[at(6)]]).toEqual([21, 3, 1]);
    expect([curve.median, kaplanMeier(placebo).median]).toEqual([23, 8]);
  });

  it("has a row for each time at which somebody leaves, whatever the order of the subjects", () => {
    const curve = kaplanMeier(observed([5, 2], [3, 2]));
    expect(curve).toMatchObject({ kind: "kaplanMeier", confidence: 0.95, transform: "log-log", warnings: [] });
    expect(Array.from(curve.time)).toEqual([2, 3, 5]);
    expect(Array.from(curve.atRisk)).toEqual([4, 2, 1]);
    expect(Array.from(curve.events)).toEqual([1, 0, 1]);
    expect(Array.from(curve.censored)).toEqual([1, 1, 0]);
    expect(Array.from(curve.survival)).toEqual([0.75, 0.75, 0]);
  });

  it.each([
    [[1, 2, 3, 4], [], 2.5], // R's example of a curve that is flat at ½
    [[1, 2, 3], [], 2],
    [[1, 2], [3, 4], 3], // flat at ½ up to the end: the middle of that
    [[1], [2, 3], null],
    [[1, 1, 1], [2, 3, 4, 5, 6, 7, 7.5, 8, 9], null],
    [[5], [], 5],
    [[], [5], null],
    [[], [], null],
  ])("of events at %j and censoring at %j has the median %d", (events, censored, median) => {
    expect(kaplanMeier(observed(events, censored)).median).toBe(median);
  });

  it("finds a flat at ½ that rounding has moved", () => {
    const curve = kaplanMeier(observed(Array.from({ length: 24 }, (_, i) => i + 1)));
    expect(curve.survival[11]).toBe(0.5000000000000001); // the product of 23/24, 22/23, … 12/13
    expect(curve.median).toBe(12.5);
  });

  it("counts who is censored at the time of an event as at risk", () => {
    expect(Array.from(kaplanMeier(observed([1], [1, 1])).survival)).toEqual([2 / 3]);
  });

  it("knows events at the origin, and nobody at all", () => {
    expect(Array.from(kaplanMeier(observed([0, 1])).survival)).toEqual([0.5, 0]);
    expect(kaplanMeier([]).time).toEqual(new Float64Array(0));
    expect(kaplanMeier(new Set(observed([3]))).median).toBe(3);
  });

  it("has somebody who enters late at risk after the entry, not at it", () => {
    // lifelines, issue 497: whoever enters at 2 is not at risk for the event at 2.
    const curve = kaplanMeier([...observed([2, 4]), { time: 4, event: false, entry: 2 }]);
    expect(Array.from(curve.atRisk)).toEqual([2, 2]);
    expect(Array.from(curve.survival)).toEqual([0.5, 0.25]);
  });

  it("measures durations from the origin, not from entry", () => {
    // lifelines, issue 557
    expect(kaplanMeier([{ time: 10, event: true, entry: 8 }, ...observed([12])]).median).toBe(11);
  });

  it("counts a weight as so many subjects", () => {
    const weighted = kaplanMeier([
      { time: 1, event: true, weight: 3 },
      { time: 2, event: false, weight: 2 },
      ...observed([3]),
    ]);
    expect(weighted).toEqual(kaplanMeier(observed([1, 1, 1, 3], [2, 2])));
    expect(kaplanMeier([{ time: 1, event: true, weight: 0.5 }, ...observed([2])]).survival[0]).toBeCloseTo(2 / 3, 15);
  });

  it("has no error and no bounds where the curve is 0, and as in R no log-log bounds where it is 1", () => {
    const rows = observed([2, 3], [1]);
    const bounds = (["log-log", "log", "plain"] as const).map((transform) => {
      const { lower, upper } = kaplanMeier(rows, { transform });
      return [lower[0], upper[0], lower[2], upper[2]];
    });
    expect(bounds).toEqual([
      [NaN, NaN, NaN, NaN],
      [1, 1, NaN, NaN],
      [1, 1, NaN, NaN],
    ]);
    const { standardError } = kaplanMeier(rows);
    expect([standardError[0], standardError[2]]).toEqual([0, NaN]);
  });

  it("widens its intervals with the confidence and keeps them in [0, 1]", () => {
    const [narrow, wide] = [0.5, 0.999].map((confidence) => kaplanMeier(sixMp, { confidence, transform: "plain" }));
    narrow!.survival.forEach((share, i) => {
      expect(narrow!.lower[i]).toBeGreaterThan(wide!.lower[i]!);
      expect(narrow!.upper[i]).toBeLessThanOrEqual(wide!.upper[i]!);
      expect(wide!.lower[i]! >= 0 && wide!.lower[i]! < share && share < wide!.upper[i]! && wide!.upper[i]! <= 1).toBe(
        true,
      );
    });
  });

  it("warns where few early entrants drive the curve to 0 before the rest enter", () => {
    const late = [5, 6, 7].map((time) => ({ time, event: true, entry: 3 }));
    const { warnings, survival } = kaplanMeier([...observed([1, 2]), ...late]);
    expect(Array.from(survival)).toEqual([0.5, 0, 0, 0, 0]);
    expect(warnings).toMatchObject([{ code: "zeroBeforeEnd", time: 2 }]);
    expect(warnings[0]!.message).toContain("falls to 0 at 2");
    expect(kaplanMeier(observed([1, 2])).warnings).toEqual([]);
  });

  it("goes through JSON with null for what is undefined", () => {
    const json = JSON.parse(JSON.stringify(kaplanMeier(observed([1])))) as Record<string, unknown>;
    expect(json).toMatchObject({ time: [1], survival: [0], standardError: [null], lower: [null], median: 1 });
  });

  it.each([
    [{ time: -1, event: true }, "time", "out_of_range"],
    [{ time: NaN, event: true }, "time", "out_of_range"],
    [{ time: Infinity, event: true }, "time", "out_of_range"],
    [{ time: "3", event: true }, "time", "wrong_type"],
    [{ event: true }, "time", "required"],
    [{ time: 3, event: 1 }, "event", "wrong_type"],
    [{ time: 3 }, "event", "wrong_type"],
    [{ time: 3, event: true, weight: 0 }, "weight", "out_of_range"],
    [{ time: 3, event: true, weight: null }, "weight", "required"],
    [{ time: 3, event: true, entry: -1 }, "entry", "out_of_range"],
    [{ time: 3, event: true, entry: 3 }, "entry", "inconsistent"],
  ])("names the row, the field and the value of %j", (row, field, code) => {
    expect(issuesOf(() => kaplanMeier([...observed([1]), row as never]))).toMatchObject([
      { code, path: ["observations", 1, field] },
    ]);
  });

  it("names every row that is wrong, and options that are", () => {
    expect(issuesOf(() => kaplanMeier([null, undefined] as never)).map(({ path }) => path.slice(1))).toEqual([
      [0, "time"],
      [0, "event"],
      [1, "time"],
      [1, "event"],
    ]);
    expect(issuesOf(() => kaplanMeier([], { confidence: 1, transform: "logit" as never }))).toMatchObject([
      { code: "out_of_range", path: ["confidence"] },
      { code: "unknown_choice", path: ["transform"] },
    ]);
    expect(issuesOf(() => kaplanMeier([], { confidence: "0.9" as never }))).toHaveLength(1);
  });
});
