import { describe, expect, it } from "vitest";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("npsCategory", () => {
  it("knows every answer of the scale", () => {
    expect(Array.from({ length: 11 }, (_, score) => npsCategory(score))).toEqual([
      ...Array<string>(7).fill("detractor"),
      ...["passive", "passive", "promoter", "promoter"],
    ]);
  });

  it.each([
    [-1, "out_of_range"],
    [11, "out_of_range"],
    [8.5, "out_of_range"],
    [NaN, "out_of_range"],
    ["9", "wrong_type"],
    [undefined, "required"],
  ])("refuses %s", (score, code) => {
    expect(issuesOf(() => npsCategory(score as number))).toMatchObject([{ code, path: ["score"] }]);
  });

  it("knows another scale by its cut-points", () => {
    const scale = { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 };
    expect([1, 3, 4, 5].map((score) => npsCategory(score, scale))).toEqual([
      ...["detractor", "detractor", "passive", "promoter"],
    ]);
    expect(issuesOf(() => npsCategory(0, scale))).toMatchObject([{ path: ["score"] }]);
    expect(issuesOf(() => npsCategory(3, { ...scale, promoterFrom: 2 }))).toMatchObject([
      { path: ["scale", "promoterFrom"] },
    ]);
  });
});
