/** A source of uniform random numbers in [0, 1): the shape of `Math.random`. */
export type RandomSource = () => number;

/**
 * Makes a source of uniform random numbers that repeats itself for the same seed.
 *
 * The algorithm is xoshiro128++ (Blackman & Vigna 2021), its state filled by
 * splitmix32 from the seed. Each number joins two 32-bit outputs into 53 random
 * bits. It is fixed: the same seed gives the same stream in every release.
 *
 * @param seed - A whole number; the lowest 32 bits count.
 * @returns A function that gives the next number of the stream at each call.
 * @see [blackman-vigna-2021] in docs/references.md
 * @example
 * ```ts
 * const random = seededRandom(7);
 * const again = seededRandom(7);
 * random() === again(); //=> true
 * ```
 */
export function seededRandom(seed: number): RandomSource {
  const next = xoshiro128PlusPlus(splitmix32(seed));
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** 32-bit words from splitmix32, used to spread one seed over a larger state. */
export function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

/** 32-bit words from xoshiro128++, its four state words drawn from `fill`. */
export function xoshiro128PlusPlus(fill: () => number): () => number {
  let [s0, s1, s2, s3] = [fill(), fill(), fill(), fill()];
  return () => {
    const word = (rotateLeft((s0 + s3) | 0, 7) + s0) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return word;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
