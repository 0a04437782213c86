import { describe, expect, it } from "vitest";
import { type NpsInterval, npsInterval } from "../../src/nps/npsInterval.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";

/** Every mix of shares in tenths with at least a tenth of each category, promoters no fewer than detractors. */
const mixes = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((detractors) =>
  [1, 2, 3, 4, 5, 6, 7, 8]
    .filter((promoters) => promoters >= detractors && promoters + detractors <= 9)
    .map((promoters) => ({ promoters, detractors })),
);

/** The shares of samples, by mix, whose default interval holds the true score. */
function coverages(n: number, samples: number, seed: number): number[] {
  const random = seededRandom(seed);
  const intervals = new Map<number, NpsInterval>(); // a few thousand outcomes, each reckoned once
  return mixes.map((mix) => {
    const truth = 10 * (mix.promoters - mix.detractors);
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      let [promoters, detractors] = [0, 0];
      for (let i = 0; i < n; i++) {
        const drawn = 10 * random();
        if (drawn < mix.promoters) promoters++;
        else if (drawn < mix.promoters + mix.detractors) detractors++;
      }
      const outcome = promoters * (n + 1) + detractors;
      let interval = intervals.get(outcome);
      if (!interval) {
        interval = npsInterval({ promoters, passives: n - promoters - detractors, detractors });
        intervals.set(outcome, interval);
      }
      if (interval.lower! <= truth && truth <= interval.upper!) held++;
    }
    return held / samples;
  });
}

describe("the default interval, at a nominal coverage of 95 %", () => {
  // The figures stand in docs/nps.md too.
  it.each([
    [20, 40_000, 0.035, 0.9407, 0.982675],
    [50, 40_000, 0.015, 0.945625, 0.959875],
    [200, 10_000, 0.015, 0.9461, 0.9558],
  ])("of %i answers, in %i samples of each mix, misses it by no more than %d", (n, samples, most, least, greatest) => {
    const found = coverages(n, samples, 20_261_122);
    expect(found).toHaveLength(20);
    expect([Math.min(...found), Math.max(...found)]).toEqual([least, greatest]);
    for (const coverage of found) expect(Math.abs(coverage - 0.95)).toBeLessThanOrEqual(most);
  });
});
