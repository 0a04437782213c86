import { describe, expect, it } from "vitest";
import { segmentCoverage } from "../../src/rfm/segmentCoverage.ts";
import { pymcMarketingSegments, putlerStyleSegments, rPackageSegments } from "../../src/rfm/segmentPresets.ts";
import { defaultSegments, type SegmentMap, type SegmentRule } from "../../src/rfm/segments.ts";
import { issuesOf } from "../config/issuesOf.ts";

const cellText = ({ r, f, m }: { readonly r: number; readonly f: number; readonly m: number }) => `${r}${f}${m}`;

describe("segmentCoverage", () => {
  it.each([defaultSegments, putlerStyleSegments])("finds neither gap nor overlap in $name", (segments) => {
    const coverage = segmentCoverage(segments);
    expect(coverage).toEqual({
      kind: "segmentCoverage",
      name: segments.name,
      cells: 125,
      uncovered: [],
      overlapping: [],
      hidden: [],
    });
  });

  it("has eleven names in the Putler style", () => {
    expect(new Set(putlerStyleSegments.rules.map(({ segment }) => segment)).size).toBe(11);
  });

  it("names the rules that share a cell, the winner first, and who wins nowhere", () => {
    const rules: SegmentRule[] = [{ segment: "all" }, { segment: "best", r: [2, 2], f: [2, 2], m: [2, 2] }];
    expect(segmentCoverage({ name: "x", bins: 2, rules })).toMatchObject({
      cells: 8,
      uncovered: [],
      overlapping: [{ r: 2, f: 2, m: 2, segments: ["all", "best"] }],
      hidden: ["best"],
    });
  });

  it("rejects rules that cannot be read", () => {
    const rules = [{ segment: "x", fm: [1, 2] }] as const;
    expect(issuesOf(() => segmentCoverage({ name: "x", bins: { r: 5, f: 5, m: 4 }, rules }))).toMatchObject([
      { code: "inconsistent", path: ["segments", 0, "fm"] },
    ]);
    expect(issuesOf(() => segmentCoverage({ name: "x", bins: 1, rules }))).toMatchObject([
      { code: "out_of_range", path: ["segments", "bins"] },
    ]);
  });
});

describe("published segments", () => {
  it("of pymc-marketing leave out 18 of 64 cells, 441 and 442 among them", () => {
    // pymc_marketing/clv/utils.py, _default_rfm_segment_config, as of commit 00a07a4 (2025): lists of scores, repeated here
    const published: Record<string, string> = {
      "Premium Customer": "334 443 444 344 434 433 343 333",
      "Repeat Customer": "244 234 232 332 143 233 243",
      "Top Spender": "424 414 144 314 324 124 224 423 413 133 323 313 134",
      "At Risk Customer": "422 223 212 122 222 132 322 312 412 123 214",
      "Inactive Customer": "411 111 113 114 112 211 311",
    };
    const { cells, uncovered, overlapping } = segmentCoverage(pymcMarketingSegments);
    expect([cells, uncovered.length, overlapping.length]).toEqual([64, 18, 0]);
    expect(uncovered.map(cellText)).toEqual(expect.arrayContaining(["441", "442"]));
    for (const [segment, scores] of Object.entries(published)) {
      const boxes = pymcMarketingSegments.rules.filter((rule) => rule.segment === segment);
      expect(boxes.flatMap(cellsOf).sort(), segment).toEqual(scores.split(" ").sort());
    }
  });

  it("of R rfm 0.3.0 leave out 10 of 125 cells and take 58 twice or more", () => {
    const { uncovered, overlapping } = segmentCoverage(rPackageSegments);
    expect([uncovered.length, overlapping.length]).toEqual([10, 58]);
  });

  it("of R rfm 0.2.x leave out 36 and take 39 twice or more", () => {
    // help page of rfm_segment in versions 0.2.0 to 0.2.2: bounds of recency, and of frequency and money alike
    const names = "Champions,Loyal,Potential,New,Promising,Attention,Sleep,Risk,Can't lose,Lost".split(",");
    const recency = ["45", "25", "35", "45", "34", "23", "23", "12", "11", "12"];
    const others = ["45", "35", "13", "11", "11", "23", "12", "25", "45", "12"];
    const range = (text: string): [number, number] => [Number(text[0]), Number(text[1])];
    const rules = names.map((segment, i): SegmentRule => {
      return { segment, r: range(recency[i]!), f: range(others[i]!), m: range(others[i]!) };
    });
    const { uncovered, overlapping, hidden } = segmentCoverage({ name: "0.2", bins: 5, rules });
    expect([uncovered.length, overlapping.length]).toEqual([36, 39]);
    expect(hidden).toEqual(["New", "Promising", "Can't lose"]);
  });
});

/** The cells of a rule that names all three axes. */
function cellsOf({ r, f, m }: SegmentMap["rules"][number]): string[] {
  const scores = (range: readonly [number, number]) =>
    Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i);
  return scores(r!).flatMap((a) => scores(f!).flatMap((b) => scores(m!).map((c) => `${a}${b}${c}`)));
}
