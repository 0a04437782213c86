/** What the rising factorials of a number add up to, by their length m from 0 on. */
export interface RisingSums {
  /** ln [a (a + 1) … (a + m − 1)], which is ln Γ(a + m) − ln Γ(a). */
  readonly log: Float64Array;
  /** The derivative of that by a. */
  readonly first: Float64Array;
  /** The second derivative. */
  readonly second: Float64Array;
}

/** The rising factorials of a positive number up to a length, and their derivatives: plain sums, exact for any size. */
export function risingSums(a: number, length: number): RisingSums {
  const log = new Float64Array(length + 1);
  const first = new Float64Array(length + 1);
  const second = new Float64Array(length + 1);
  for (let m = 0; m < length; m++) {
    const inverse = 1 / (a + m);
    log[m + 1] = log[m]! + Math.log(a + m);
    first[m + 1] = first[m]! + inverse;
    second[m + 1] = second[m]! - inverse * inverse;
  }
  return { log, first, second };
}
