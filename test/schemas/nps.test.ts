import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, type NpsCounts } from "../../src/nps/nps.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { npsCountsSchema, npsScoreSchema } from "../../src/schemas/nps.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

describe("the schemas of nps accept exactly what the function accepts", () => {
  it("one answer", () => {
    const answers = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double({ min: 0, max: 10 }), fc.constant("9"));
    fc.assert(
      fc.property(answers, (answer) => {
        expect(npsScoreSchema.safeParse(answer).success).toBe(accepts(() => npsCategory(answer as number)));
      }),
    );
  });

  it("counts by category", () => {
    const counts = fc.integer({ min: 0, max: 100 });
    const fields = { promoters: counts, passives: counts, detractors: counts };
    fc.assert(
      fc.property(objects(fields, [NaN, 2 ** 53]), (input) => {
        expect(npsCountsSchema.safeParse(input).success).toBe(accepts(() => nps(input as unknown as NpsCounts)));
      }),
      { numRuns: 1000 },
    );
  });
});
