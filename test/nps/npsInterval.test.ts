import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { weightedNps } from "../../src/nps/weightedNps.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const counts = { promoters: 200, passives: 200, detractors: 100 };
const allPromoters = { promoters: 10, passives: 0, detractors: 0 };
const nobody = { promoters: 0, passives: 0, detractors: 0 };

describe("npsInterval", () => {
  it("adds three answers unless told otherwise, and says what it did", () => {
    const interval = npsInterval(counts);
    expect(interval).toEqual({ ...npsInterval(counts, { method: "adjustedWald", confidence: 0.95 }) });
    expect(interval).toMatchObject({
      kind: "npsInterval",
      method: "adjustedWald",
      confidence: 0.95,
      score: 20,
      total: 500,
      effectiveTotal: 500,
      warnings: [],
      reason: null,
    });
  });

  it("takes a result of nps", () => {
    const { lower, upper } = npsInterval(nps(counts));
    expect([lower, upper]).toEqual([npsInterval(counts).lower, npsInterval(counts).upper]);
  });

  it("is cut at 100, which 10 promoters of 10 would pass", () => {
    // Unclamped the adjusted Wald interval ends at 106.3.
    expect(npsInterval(allPromoters).upper).toBe(100);
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 10 }).lower).toBe(-100);
  });

  it.each(["wald", "bootstrap"] as const)("of method %s warns where all answer alike", (method) => {
    const options = method === "wald" ? { method } : { method, random: seededRandom(1) };
    expect(npsInterval(allPromoters, options)).toMatchObject({
      lower: 100,
      upper: 100,
      warnings: [{ code: "zeroWidth" }],
    });
  });

  it.each(["adjustedWald", "score"] as const)("of method %s has a width from a single answer on", (method) => {
    const { lower, upper, warnings } = npsInterval({ promoters: 1, passives: 0, detractors: 0 }, { method });
    expect(upper! - lower!).toBeGreaterThan(50);
    expect(warnings).toEqual([]);
  });

  it("is null without respondents", () => {
    expect(npsInterval(nobody)).toMatchObject({ score: null, lower: null, upper: null, reason: "emptyBase" });
    const options = { method: "bootstrap", random: seededRandom(1) } as const;
    expect(npsInterval(nobody, options).lower).toBeNull();
  });

  it("by bootstrap repeats itself for a seed, and is near the others", () => {
    const draw = (seed: number) =>
      npsInterval(counts, { method: "bootstrap", random: seededRandom(seed), resamples: 4000 });
    expect(draw(3)).toEqual(draw(3));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => draw(seed).lower)).size).toBeGreaterThan(1);
    expect(Math.abs(draw(3).lower! - npsInterval(counts).lower!)).toBeLessThan(1);
    expect(Math.abs(draw(3).upper! - npsInterval(counts).upper!)).toBeLessThan(1);
  });

  it("narrows towards the score as more of a population has answered", () => {
    const open = npsInterval(counts);
    const half = npsInterval(counts, { populationSize: 1000 });
    const factor = Math.sqrt(500 / 999);
    expect(half.lower).toBeCloseTo(20 - factor * (20 - open.lower!), 12);
    expect(half.upper).toBeCloseTo(20 + factor * (open.upper! - 20), 12);
    expect(npsInterval(counts, { populationSize: 500 })).toMatchObject({ lower: 20, upper: 20 });
    expect(npsInterval({ promoters: 1, passives: 0, detractors: 0 }, { populationSize: 1 })).toMatchObject({
      lower: 100,
    });
  });

  it("of weighted answers goes by their effective number", () => {
    const answers = [10, 9, 7, 3].map((score, i) => ({ score, weight: i === 3 ? 3 : 1 }));
    const weighted = weightedNps(answers);
    const { lower, upper, effectiveTotal } = npsInterval(weighted, { method: "wald" });
    expect(effectiveTotal).toBe(3);
    const width = 1.959963984540054 * 100 * Math.sqrt(weighted.variance! / 3);
    expect(lower).toBeCloseTo(Math.max(-100, weighted.score! - width), 10);
    expect(upper).toBeCloseTo(Math.min(100, weighted.score! + width), 10);
    expect(npsInterval(weightedNps(answers.map(({ score }) => ({ score, weight: 7 })))).lower).toBeCloseTo(
      npsInterval({ promoters: 2, passives: 1, detractors: 1 }).lower!,
      10,
    );
  });

  it.each([
    [{ promoters: -1, passives: 0.5, detractors: NaN }, {}, ["promoters", "passives", "detractors"]],
    [undefined, {}, ["promoters", "passives", "detractors"]],
    [counts, { confidence: 95 }, ["confidence"]],
    [counts, { method: "goodman" }, ["method"]],
    [counts, { populationSize: 499 }, ["populationSize"]],
    [counts, { method: "bootstrap" }, ["random"]],
    [counts, { method: "bootstrap", random: seededRandom(1), resamples: 99 }, ["resamples"]],
    [{ ...counts, promoters: 1e9 }, { method: "bootstrap", random: seededRandom(1) }, ["resamples"]],
    [{ ...weightedNps([{ score: 9, weight: 1 }]), effectiveTotal: NaN }, {}, ["effectiveTotal"]],
    [weightedNps([{ score: 9, weight: 1 }]), { method: "bootstrap", random: seededRandom(1) }, ["method"]],
  ])("refuses %j with %j", (given, options, fields) => {
    const issues = issuesOf(() => npsInterval(given as never, options as never));
    expect(issues.map(({ path }) => path.join())).toEqual(fields);
  });
});
