import { describe, expect, it } from "vitest";
import { seededRandom, splitmix32, xoshiro128PlusPlus } from "../../src/numeric/seededRandom.ts";

function take<T>(count: number, next: () => T): T[] {
  return Array.from({ length: count }, next);
}

const mask = 0xffffffffn;

/** splitmix32 written again in unbounded integers. */
function referenceSplitmix32(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9n) & mask;
    let word = state;
    word = ((word ^ (word >> 16n)) * 0x21f0aaadn) & mask;
    word = ((word ^ (word >> 15n)) * 0x735a2d97n) & mask;
    return Number(word ^ (word >> 15n));
  };
}

describe("xoshiro128PlusPlus", () => {
  it("gives the published outputs for the state 1, 2, 3, 4", () => {
    // The vector that the Rust crate rand_xoshiro took from the authors' C code.
    const next = xoshiro128PlusPlus(takeFrom([1, 2, 3, 4]));
    expect(take(10, next)).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });
});

function takeFrom(words: readonly number[]): () => number {
  let i = 0;
  return () => words[i++]!;
}

describe("splitmix32", () => {
  it.each([0, 1, 42, 2 ** 31, 2 ** 32 - 1])("agrees with arithmetic in unbounded integers for the seed %d", (seed) => {
    expect(take(1000, splitmix32(seed))).toEqual(take(1000, referenceSplitmix32(BigInt(seed))));
  });
});

describe("seededRandom", () => {
  it("gives the same stream in every release", () => {
    expect(take(3, seededRandom(7))).toEqual([0.4056304211325945, 0.7940277279370018, 0.08966678333573053]);
  });

  it("joins two words into 53 bits, the high ones first", () => {
    const next = xoshiro128PlusPlus(splitmix32(7));
    const [high, low] = [BigInt(next()) >> 5n, BigInt(next()) >> 6n];
    expect(BigInt(seededRandom(7)() * 2 ** 53)).toBe((high << 26n) | low);
  });

  it("counts the lowest 32 bits of the seed, whichever sign", () => {
    expect(take(5, seededRandom(-1))).toEqual(take(5, seededRandom(2 ** 32 - 1)));
    expect(take(5, seededRandom(1))).not.toEqual(take(5, seededRandom(2)));
  });

  it("stays in [0, 1) with the mean, the variance and the digits of a uniform number", () => {
    const n = 100_000;
    const values = take(n, seededRandom(2024));
    const mean = values.reduce((sum, value) => sum + value) / n;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
    // Five standard errors either way.
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.some((value) => (value * 2 ** 32) % 1 !== 0)).toBe(true);
  });
});
