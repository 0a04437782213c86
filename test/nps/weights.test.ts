import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { stratifiedNps } from "../../src/nps/stratifiedNps.ts";
import { weightedNps } from "../../src/nps/weightedNps.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("weightedNps", () => {
  it("has the score of the weights and Kish's effective number", () => {
    const { score, total, respondents, effectiveTotal, variance, standardError } = weightedNps([
      { score: 10, weight: 1 },
      { score: 9, weight: 1 },
      { score: 7, weight: 1 },
      { score: 3, weight: 3 },
    ]);
    expect([total, respondents, effectiveTotal]).toEqual([6, 4, 3]);
    expect(score).toBeCloseTo(-100 / 6, 12);
    expect(variance).toBeCloseTo(5 / 6 - 1 / 36, 12);
    expect(standardError).toBeCloseTo(100 * Math.sqrt((5 / 6 - 1 / 36) / 3), 12);
  });

  it("takes another scale, and is null without answers", () => {
    const scale = { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 };
    expect(
      weightedNps(
        [
          { score: 5, weight: 2 },
          { score: 4, weight: 2 },
        ],
        { scale },
      ).score,
    ).toBe(50);
    expect(weightedNps([])).toMatchObject({ score: null, total: 0, effectiveTotal: 0, standardError: null });
  });

  it("names what cannot be used", () => {
    const rows = [{ score: 11, weight: 0 }, { score: 9 }, null, { score: 9, weight: "1" }];
    expect(issuesOf(() => weightedNps(rows as never))).toMatchObject([
      { code: "out_of_range", path: ["answers", 0, "weight"] },
      { code: "out_of_range", path: ["answers", 0, "score"] },
      { code: "required", path: ["answers", 1, "weight"] },
      { code: "required", path: ["answers", 2, "weight"] },
      { code: "required", path: ["answers", 2, "score"] },
      { code: "wrong_type", path: ["answers", 3, "weight"] },
    ]);
    expect(issuesOf(() => weightedNps([], { scale: null as never }))).toMatchObject([{ path: ["scale", "min"] }]);
  });
});

describe("stratifiedNps", () => {
  const shop = { stratum: "shop", weight: 9000, promoters: 30, passives: 50, detractors: 20 };
  const app = { stratum: "app", weight: 1000, promoters: 60, passives: 30, detractors: 10 };
  const fair = { stratum: "fair", weight: 10_000, promoters: 0, passives: 0, detractors: 0 };

  it("weighs scores by share and variances by its square", () => {
    const result = stratifiedNps([shop, app]);
    const error = Math.hypot(0.9 * nps(shop).standardError!, 0.1 * nps(app).standardError!);
    expect(result).toMatchObject({ kind: "stratifiedNps", score: 14, total: 200, collapsed: [], reason: null });
    expect(result.standardError).toBeCloseTo(error, 12);
    expect(result.upper).toBeCloseTo(14 + 1.959963984540054 * error, 10);
    expect(result.strata[0]).toMatchObject({ stratum: "shop", share: 0.9, total: 100, score: 10 });
  });

  it("is null with a stratum that nobody answered in, and with none", () => {
    expect(stratifiedNps([shop, fair])).toMatchObject({ score: null, upper: null, reason: "emptyStratum" });
    expect(stratifiedNps([fair])).toMatchObject({ score: null, reason: "emptyBase" });
    expect(stratifiedNps([])).toMatchObject({ score: null, strata: [], reason: "emptyBase" });
  });

  it("lets another stratum stand for an empty one, where told so", () => {
    const result = stratifiedNps([shop, app, { ...fair, collapseInto: "app" }]);
    expect(result.strata.map(({ stratum, share }) => [stratum, share])).toEqual([
      ["shop", 0.45],
      ["app", 0.55],
    ]);
    expect(result.collapsed).toEqual([{ stratum: "fair", into: "app" }]);
    expect(result.score).toBeCloseTo(0.45 * 10 + 0.55 * 50, 12);
    // who has answers stands for itself, and an empty one stands for nobody
    expect(stratifiedNps([{ ...shop, collapseInto: "app" }, app]).collapsed).toEqual([]);
    const circle = [shop, { ...fair, collapseInto: "show" }, { ...fair, stratum: "show", collapseInto: "fair" }];
    expect(stratifiedNps(circle).reason).toBe("emptyStratum");
  });

  it("corrects for finite strata", () => {
    const all = [
      { ...shop, weight: 100 },
      { ...app, weight: 200 },
    ];
    const { standardError } = stratifiedNps(all, { finitePopulation: true });
    expect(standardError).toBeCloseTo((2 / 3) * nps(app, { populationSize: 200 }).standardError!, 12);
  });

  it("is cut at ±100", () => {
    expect(stratifiedNps([{ ...shop, promoters: 9, passives: 1, detractors: 0 }]).upper).toBe(100);
    expect(stratifiedNps([{ ...shop, promoters: 0, passives: 1, detractors: 9 }]).lower).toBe(-100);
  });

  it("names what cannot be used", () => {
    const rows = [
      shop,
      { ...shop, weight: 0, collapseInto: "shop" },
      { ...app, promoters: 0.5, collapseInto: "web" },
      { ...fair, stratum: 7 },
      null,
    ];
    expect(issuesOf(() => stratifiedNps(rows as never, { confidence: 0 })).map(({ path }) => path.join("."))).toEqual([
      "confidence",
      "strata.1.stratum",
      "strata.1.weight",
      "strata.2.promoters",
      "strata.3.stratum",
      "strata.4.stratum",
      "strata.4.weight",
      "strata.4.promoters",
      "strata.4.passives",
      "strata.4.detractors",
      "strata.1.collapseInto",
      "strata.2.collapseInto",
    ]);
    const few = [
      { ...shop, weight: 99 },
      { ...app, weight: 100.5 },
    ];
    expect(issuesOf(() => stratifiedNps(few, { finitePopulation: true })).map(({ path }) => path.join("."))).toEqual([
      "strata.0.weight",
      "strata.1.weight",
    ]);
  });
});
