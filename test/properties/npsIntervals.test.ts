import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, type NpsCounts } from "../../src/nps/nps.ts";
import { npsDifference } from "../../src/nps/npsDifference.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { npsPairedDifference } from "../../src/nps/npsPairedDifference.ts";
import { npsSampleSize } from "../../src/nps/npsSampleSize.ts";
import { stratifiedNps } from "../../src/nps/stratifiedNps.ts";
import { weightedNps } from "../../src/nps/weightedNps.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";

const some = fc
  .record({ promoters: fc.nat(60), passives: fc.nat(60), detractors: fc.nat(60) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
const method = fc.constantFrom("adjustedWald" as const, "wald" as const, "score" as const);
const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const answer = fc.integer({ min: 0, max: 10 });
const pairs = fc.array(fc.record({ before: answer, after: answer }), { minLength: 1, maxLength: 60 });
const swap = ({ promoters, passives, detractors }: NpsCounts): NpsCounts => ({
  promoters: detractors,
  passives,
  detractors: promoters,
});
const points = { promoter: 1, passive: 0, detractor: -1 };

describe("an interval of the score", () => {
  it("stays within ±100, whatever the method", () => {
    fc.assert(
      fc.property(some, method, confidence, fc.nat(1e6), (counts, by, coverage, seed) => {
        const bootstrap = { method: "bootstrap", random: seededRandom(seed), resamples: 100 } as const;
        for (const options of [{ method: by }, bootstrap]) {
          const { lower, upper } = npsInterval(counts, { ...options, confidence: coverage });
          expect([-100 <= lower!, lower! <= upper!, upper! <= 100]).toEqual([true, true, true]);
        }
      }),
    );
  });

  it("turns round when promoters and detractors change places", () => {
    fc.assert(
      fc.property(some, method, confidence, (counts, by, coverage) => {
        const one = npsInterval(counts, { method: by, confidence: coverage });
        const other = npsInterval(swap(counts), { method: by, confidence: coverage });
        expect(other.lower).toBeCloseTo(-one.upper!, 9);
        expect(other.upper).toBeCloseTo(-one.lower!, 9);
      }),
    );
  });

  it("is wider the surer it has to be", () => {
    fc.assert(
      fc.property(some, method, fc.double({ min: 0.5, max: 0.9, noNaN: true }), (counts, by, coverage) => {
        const one = npsInterval(counts, { method: by, confidence: coverage });
        const other = npsInterval(counts, { method: by, confidence: coverage + 0.05 });
        expect([other.lower! <= one.lower!, one.upper! <= other.upper!]).toEqual([true, true]);
      }),
    );
  });

  it("by the score test ends where the score seen is z standard errors away, under the likeliest shares", () => {
    fc.assert(
      fc.property(some, (counts) => {
        const { lower, upper, score, total } = npsInterval(counts, { method: "score" });
        for (const bound of [lower! / 100, upper! / 100].filter((value) => Math.abs(value) < 0.999)) {
          const distance = Math.abs(score! / 100 - bound) / Math.sqrt(likeliestVariance(counts, bound) / total);
          expect(distance).toBeCloseTo(1.959963984540054, 3);
        }
        expect([lower! <= score!, score! <= upper!]).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });

  it("of equal weights is that of the answers", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 50 }), fc.constantFrom(1, 4, 0.25), (scores, weight) => {
        const weighted = weightedNps(scores.map((score) => ({ score, weight })));
        const plain = nps(scores);
        expect(weighted.score).toBeCloseTo(plain.score!, 10);
        expect(weighted.standardError).toBeCloseTo(plain.standardError!, 9);
        expect(npsInterval(weighted).lower).toBeCloseTo(npsInterval(plain).lower!, 9);
      }),
    );
  });
});

describe("the score", () => {
  it("is never moved away from zero by one more passive", () => {
    fc.assert(
      fc.property(some, (counts) => {
        const before = nps(counts).score!;
        const after = nps({ ...counts, passives: counts.passives + 1 }).score!;
        expect([Math.abs(after) <= Math.abs(before), before * after >= 0]).toEqual([true, true]);
      }),
    );
  });

  it("of weighted answers is that of answers repeated so often, and unequal weights tell less than they count", () => {
    const rows = fc.array(fc.record({ score: answer, weight: fc.integer({ min: 1, max: 5 }) }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (answers) => {
        const repeated = answers.flatMap(({ score, weight }) => Array.from({ length: weight }, () => score));
        const { score, effectiveTotal, respondents } = weightedNps(answers);
        expect(score).toBeCloseTo(nps(repeated).score!, 10);
        expect(effectiveTotal).toBeLessThanOrEqual(respondents + 1e-9);
      }),
    );
  });

  it("of strata weighted by their answers is that of all together, known no worse", () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (parts) => {
        const strata = parts.map((counts, i) => ({ ...counts, stratum: String(i), weight: nps(counts).total }));
        const sum = (field: keyof NpsCounts): number => parts.reduce((total, counts) => total + counts[field], 0);
        const all = nps({ promoters: sum("promoters"), passives: sum("passives"), detractors: sum("detractors") });
        const { score, standardError } = stratifiedNps(strata);
        expect(score).toBeCloseTo(all.score!, 9);
        expect(standardError).toBeLessThanOrEqual(all.standardError! + 1e-9);
      }),
    );
  });
});

describe("a difference", () => {
  it("turns round with the surveys, and leaves out zero just when it is significant", () => {
    fc.assert(
      fc.property(some, some, confidence, (a, b, coverage) => {
        const there = npsDifference(a, b, { confidence: coverage });
        const back = npsDifference(b, a, { confidence: coverage });
        expect([back.difference, back.lower, back.upper]).toEqual([
          0 - there.difference!,
          0 - there.upper!,
          0 - there.lower!,
        ]);
        expect(back.pValue).toBe(there.pValue);
        if (there.pValue === null || Math.abs(there.pValue - (1 - coverage)) < 1e-9) return;
        expect(there.lower! > 0 || there.upper! < 0).toBe(there.pValue < 1 - coverage);
      }),
    );
  });

  it("of pairs is the mean of the changes with their spread, person by person", () => {
    fc.assert(
      fc.property(pairs, (answers) => {
        const changes = answers.map(({ before, after }) => points[npsCategory(after)] - points[npsCategory(before)]);
        const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
        const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / changes.length;
        const found = npsPairedDifference(answers);
        expect(found.difference).toBeCloseTo(100 * mean, 9);
        expect(found.standardError).toBeCloseTo(100 * Math.sqrt(variance / changes.length), 9);
        expect(found.improved - found.worsened).toBe(changes.reduce((sum, change) => sum + Math.sign(change), 0));
        expect(found.difference).toBeCloseTo(nps(answers.map(({ after }) => after)).score! - found.before!, 9);
      }),
    );
  });
});

describe("a sample size", () => {
  it("is the least that keeps the margin", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 50, noNaN: true }), confidence, (margin, coverage) => {
        const n = npsSampleSize(margin, { confidence: coverage });
        const marginOf = (size: number): number => {
          const half = size / 2; // as many promoters as detractors: the worst case
          const { lower } = npsInterval(
            { promoters: Math.floor(half), passives: 0, detractors: Math.floor(half) },
            { method: "wald", confidence: coverage },
          );
          return -lower!;
        };
        expect(marginOf(2 * Math.ceil(n / 2))).toBeLessThanOrEqual(margin + 1e-9);
        if (n > 4) expect(marginOf(2 * Math.floor((n - 1) / 2))).toBeGreaterThan(margin - 1e-9);
      }),
    );
  });
});

/** The variance under the shares with that score which make the answers likeliest, by trying ever finer. */
function likeliestVariance({ promoters, passives, detractors }: NpsCounts, score: number): number {
  const term = (n: number, share: number): number => (n === 0 ? 0 : n * Math.log(share));
  const logLikelihood = (d: number): number =>
    term(promoters, d + score) + term(detractors, d) + term(passives, 1 - 2 * d - score);
  let [low, high] = [Math.max(0, -score), (1 - score) / 2];
  for (let i = 0; i < 200; i++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (logLikelihood(left) < logLikelihood(right)) low = left;
    else high = right;
  }
  return 2 * low + score - score ** 2;
}
