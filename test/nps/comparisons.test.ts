import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { npsDifference } from "../../src/nps/npsDifference.ts";
import { npsDifferenceSampleSize } from "../../src/nps/npsDifferenceSampleSize.ts";
import { npsPairedDifference } from "../../src/nps/npsPairedDifference.ts";
import { npsPower } from "../../src/nps/npsPower.ts";
import { npsSampleSize } from "../../src/nps/npsSampleSize.ts";
import { stratifiedNps } from "../../src/nps/stratifiedNps.ts";
import { weightedNps } from "../../src/nps/weightedNps.ts";
import { issuesOf } from "../config/issuesOf.ts";

const may = { promoters: 200, passives: 200, detractors: 100 };
const june = { promoters: 50, passives: 30, detractors: 20 };
const nobody = { promoters: 0, passives: 0, detractors: 0 };
const paths = (run: () => unknown): string[] => issuesOf(run).map(({ path }) => path.join("."));

describe("npsDifference", () => {
  it("is the first score less the second, and turns round with them", () => {
    const there = npsDifference(may, june);
    const back = npsDifference(june, may);
    expect(there).toMatchObject({ kind: "npsDifference", a: 20, b: 30, difference: -10, reason: null });
    expect([back.difference, back.lower, back.upper]).toEqual([10, -there.upper!, -there.lower!]);
    expect(back.pValue).toBe(there.pValue);
  });

  it("takes results with a score and an error of any kind", () => {
    const { standardError } = npsDifference(
      nps(may, { populationSize: 500 }),
      weightedNps([
        { score: 9, weight: 2 },
        { score: 5, weight: 2 },
      ]),
    );
    expect(standardError).toBeCloseTo(100 * Math.sqrt(1 / 2), 12); // all of May's population has answered
    expect(npsDifference(stratifiedNps([{ stratum: "all", weight: 1, ...may }]), june).difference).toBe(-10);
  });

  it("has no statistic where neither survey varies", () => {
    const [best, worst] = [nps([10, 10]), nps([0, 0, 0])];
    expect(npsDifference(best, worst)).toMatchObject({
      difference: 200,
      lower: 200,
      upper: 200,
      statistic: null,
      pValue: null,
      reason: "insufficientData",
    });
    expect(npsDifference(best, best)).toMatchObject({ difference: 0, statistic: null, reason: "insufficientData" });
    expect(npsDifference({ score: 100, standardError: 5e-324 }, worst).statistic).toBeNull();
  });

  it("is null where a survey has no respondents", () => {
    expect(npsDifference(may, nobody)).toMatchObject({
      a: 20,
      b: null,
      difference: null,
      lower: null,
      reason: "emptyBase",
    });
    expect(npsDifference(nps([]), may)).toMatchObject({ a: null, difference: null, reason: "emptyBase" });
  });

  it("is cut at 200 points", () => {
    expect(
      npsDifference({ promoters: 9, passives: 1, detractors: 0 }, { promoters: 0, passives: 1, detractors: 9 }).upper,
    ).toBe(200);
  });

  it("names what cannot be used, of both surveys", () => {
    expect(paths(() => npsDifference({ ...may, passives: -1 }, undefined as never, { confidence: 2 }))).toEqual([
      "confidence",
      "a.passives",
      "b.promoters",
      "b.passives",
      "b.detractors",
    ]);
    expect(paths(() => npsDifference({ score: 101, standardError: -1 }, { score: null, standardError: 1 }))).toEqual([
      "a.score",
      "a.standardError",
      "b.score",
    ]);
  });
});

describe("npsPairedDifference", () => {
  const pairs = [
    [6, 9],
    [8, 9],
    [9, 9],
    [7, 8],
    [10, 7],
    [5, 7],
  ].map(([before, after]) => ({ before: before!, after: after! }));

  it("is the mean change of category, with the spread of the changes", () => {
    // Changes 2, 1, 0, 0, −1, 1: mean ½, mean square 7/6, variance 11/12.
    const change = npsPairedDifference(pairs);
    expect(change).toMatchObject({
      kind: "npsPairedDifference",
      total: 6,
      before: 0,
      after: 50,
      improved: 3,
      worsened: 1,
    });
    expect(change.difference).toBeCloseTo(50, 12);
    expect(change.standardError).toBeCloseTo(100 * Math.sqrt(11 / 12 / 6), 12);
    expect(change.statistic).toBeCloseTo(0.5 / Math.sqrt(11 / 72), 12);
  });

  it("takes respondents counted by both categories", () => {
    const counts = {
      detractor: { detractor: 0, passive: 1, promoter: 1 },
      passive: { detractor: 0, passive: 1, promoter: 1 },
      promoter: { detractor: 0, passive: 1, promoter: 1 },
    };
    expect(npsPairedDifference(counts)).toEqual(npsPairedDifference(pairs));
  });

  it("takes another scale", () => {
    const scale = { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 };
    expect(
      npsPairedDifference(
        [
          { before: 3, after: 5 },
          { before: 4, after: 4 },
        ],
        { scale },
      ).difference,
    ).toBe(100);
  });

  it("has no statistic where all moved alike, and is null for nobody", () => {
    expect(
      npsPairedDifference([
        { before: 0, after: 10 },
        { before: 1, after: 9 },
      ]),
    ).toMatchObject({
      difference: 200,
      upper: 200,
      pValue: null,
      reason: "insufficientData",
    });
    expect(npsPairedDifference([])).toMatchObject({ total: 0, before: null, difference: null, reason: "emptyBase" });
  });

  it("names what cannot be used", () => {
    expect(
      issuesOf(() =>
        npsPairedDifference([{ before: 11, after: 9 }, null as never, { before: 1, after: "9" as never }]),
      ),
    ).toMatchObject([
      { code: "out_of_range", path: ["pairs", 0, "before"] },
      { code: "required", path: ["pairs", 1, "before"] },
      { code: "required", path: ["pairs", 1, "after"] },
      { code: "wrong_type", path: ["pairs", 2, "after"] },
    ]);
    const rows = { passive: 0, promoter: 0 };
    expect(
      paths(() =>
        npsPairedDifference({ detractor: { ...rows, detractor: -1 }, passive: { ...rows, detractor: 1 } } as never),
      ),
    ).toEqual([
      "pairs.detractor.detractor",
      "pairs.promoter.detractor",
      "pairs.promoter.passive",
      "pairs.promoter.promoter",
    ]);
    expect(
      paths(() =>
        npsPairedDifference([], { confidence: 0, scale: { min: 5, max: 1, detractorTo: 2, promoterFrom: 3 } }),
      ),
    ).toEqual(["confidence", "scale.detractorTo"]);
  });
});

describe("sample sizes and power", () => {
  it("know the margin of the worst case: z² / E²", () => {
    expect(npsSampleSize(10)).toBe(385); // 384.15, as for any share at ±5 %
    expect(npsSampleSize(5)).toBe(1537);
    expect(npsSampleSize(10, { confidence: 0.9 })).toBe(271);
    expect(npsSampleSize(100)).toBe(4);
  });

  it("never ask more people than there are", () => {
    expect(npsSampleSize(1, { populationSize: 50 })).toBe(50);
    expect(npsSampleSize(5, { populationSize: 1 })).toBe(1);
    expect(npsSampleSize(5, { populationSize: 1000 })).toBe(607);
  });

  it("find what they were planned for, with the power asked for", () => {
    for (const power of [0.5, 0.8, 0.95]) {
      const n = npsDifferenceSampleSize(-8, { power, variance: 0.6, confidence: 0.9 });
      const options = { variance: 0.6, confidence: 0.9 };
      expect(npsPower(8, { a: n, b: n }, options)).toBeGreaterThanOrEqual(power);
      expect(npsPower(8, { a: n - 1, b: n - 1 }, options)).toBeLessThan(power + 1e-3);
    }
  });

  it("raise a false alarm at the rate agreed when nothing differs", () => {
    expect(npsPower(0, { a: 100, b: 300 })).toBeCloseTo(0.05, 12);
    expect(npsPower(200, { a: 1e12, b: 1e12 })).toBe(1);
  });

  it("name what cannot be used", () => {
    expect(paths(() => npsSampleSize(0, { confidence: 1, variance: 2, populationSize: 0 }))).toEqual([
      "margin",
      "confidence",
      "variance",
      "populationSize",
    ]);
    expect(paths(() => npsPower(201, undefined as never, { confidence: 0, variance: 0 }))).toEqual([
      "difference",
      "sizes.a",
      "sizes.b",
      "confidence",
      "variance",
    ]);
    expect(paths(() => npsDifferenceSampleSize(0, { power: 1, confidence: 2, variance: 3 }))).toEqual([
      "difference",
      "power",
      "confidence",
      "variance",
    ]);
    expect(paths(() => npsDifferenceSampleSize(NaN))).toEqual(["difference"]);
  });
});
