import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawRaffle, type RaffleEntrant } from "../../src/loyalty/raffle/drawRaffle.ts";

const entrants = fc.uniqueArray(
  fc.record({ memberId: fc.string({ minLength: 1, maxLength: 3 }), entries: fc.integer({ min: 0, max: 9 }) }),
  { selector: ({ memberId }) => memberId, maxLength: 12 },
);
const options = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  prizes: fc.integer({ min: 0, max: 15 }),
  replacement: fc.constantFrom("withReplacement" as const, "withoutReplacement" as const, "onePrizeEach" as const),
});

function wins(winners: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const memberId of winners) found.set(memberId, (found.get(memberId) ?? 0) + 1);
  return found;
}

describe("drawRaffle", () => {
  it("finds the same winners for a seed, in whatever order the entrants come", () => {
    fc.assert(
      fc.property(entrants, options, fc.integer(), (all, how, turn) => {
        const at = all.length === 0 ? 0 : Math.abs(turn) % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
        expect(drawRaffle(turned, how)).toEqual(drawRaffle(all, how));
      }),
    );
  });

  it("does not care for members without entries", () => {
    fc.assert(
      fc.property(entrants, options, (all, how) => {
        const some = all.filter(({ entries }) => entries > 0);
        expect(drawRaffle(some, how).winners).toEqual(drawRaffle(all, how).winners);
      }),
    );
  });

  it("gives nobody more than the entries allow", () => {
    fc.assert(
      fc.property(entrants, options, (all, how) => {
        const { winners, totalEntries } = drawRaffle(all, how);
        const most = { withReplacement: Infinity, withoutReplacement: totalEntries, onePrizeEach: holders(all) };
        const expected = totalEntries === 0 ? 0 : Math.min(how.prizes, most[how.replacement]);
        expect(winners).toHaveLength(expected);
        for (const [memberId, prizes] of wins(winners)) {
          const { entries } = all.find((one) => one.memberId === memberId)!;
          expect(entries).toBeGreaterThan(0);
          if (how.replacement === "withoutReplacement") expect(prizes).toBeLessThanOrEqual(entries);
          if (how.replacement === "onePrizeEach") expect(prizes).toBe(1);
        }
      }),
    );
  });

  it("lets the winner of the first prize be the more often the more entries they have", () => {
    const all = [1, 2, 3, 4].map((entries) => ({ memberId: `m${entries}`, entries }));
    const draws = 20_000;
    const first = Array.from({ length: draws }, (_, seed) =>
      drawRaffle(all, { seed, prizes: 1, replacement: "onePrizeEach" }).winners.at(0)!,
    );
    // χ² of 4 classes: 16.27 is its 99.9 % point with 3 degrees of freedom; the seeds are fixed
    const chiSquare = all.reduce((sum, { memberId, entries }) => {
      const expected = (draws * entries) / 10;
      return sum + (wins(first).get(memberId)! - expected) ** 2 / expected;
    }, 0);
    expect(chiSquare).toBeLessThan(16.27);
  });
});

function holders(all: readonly RaffleEntrant[]): number {
  return all.filter(({ entries }) => entries > 0).length;
}
