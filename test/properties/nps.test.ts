import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";

const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 200 });
const counts = fc.record({ promoters: fc.nat(1e6), passives: fc.nat(1e6), detractors: fc.nat(1e6) });

describe("the Net Promoter Score", () => {
  it("of two surveys together is their mean, weighted by answers", () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const together = nps([...a, ...b]).score!;
        const mean = (nps(a).score! * a.length + nps(b).score! * b.length) / (a.length + b.length);
        expect(together).toBeCloseTo(mean, 10);
      }),
    );
  });

  it("changes its sign alone when promoters and detractors change places", () => {
    fc.assert(
      fc.property(counts, ({ promoters, passives, detractors }) => {
        const [one, other] = [
          nps({ promoters, passives, detractors }),
          nps({ promoters: detractors, passives, detractors: promoters }),
        ];
        expect(other.score).toEqual(one.score === null ? null : 0 - one.score);
        expect([other.variance, other.standardError]).toEqual([one.variance, one.standardError]);
      }),
    );
  });

  it("does not depend on the order of the answers", () => {
    fc.assert(
      fc.property(answers, (scores) => {
        expect(nps(scores.toReversed())).toEqual(nps(scores));
      }),
    );
  });

  it("is the mean of +100, 0 and −100 per answer, the variance theirs on the ±1 scale", () => {
    const points = { promoter: 1, passive: 0, detractor: -1 };
    fc.assert(
      fc.property(answers, (scores) => {
        const values = scores.map((score) => points[npsCategory(score)]);
        const mean = values.reduce((sum, value) => sum + value) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
        const result = nps(scores);
        expect(result.score).toBeCloseTo(100 * mean, 10);
        expect(result.variance).toBeCloseTo(variance, 12);
        expect(result.standardError).toBeCloseTo(100 * Math.sqrt(variance / values.length), 9);
      }),
    );
  });
});
