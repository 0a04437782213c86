/**
 * How long the customers of a base live, as seen from the outside: a mixture of lifetimes over the base, S(t) being the
 * share still alive at time t after the first purchase. A family of models needs no more of it than this.
 */
export interface Lifetime {
  /** ln S(from) − ln S(from + elapsed), at least 0, without cancellation where little time has elapsed. */
  readonly logDecline: (from: number, elapsed: number) => number;
  /** The time by which ln S has fallen by so much; Infinity where that is out of range. */
  readonly whenDeclined: (decline: number) => number;
  /** Those who lapse at a time, per unit of time and of those still alive: −d ln S / dt. */
  readonly hazard: (time: number) => number;
  /** A hazard that is never undercut after that time. */
  readonly leastHazardAfter: (time: number) => number;
  /** The greatest rate at which the logarithm of the density of lifetimes changes about that time. */
  readonly steepness: (time: number) => number;
  /** How far from 0 the nearest singularity of S is, in the complex plane. */
  readonly scale: number;
  /** How far off the nearest singularity is from a time, where both are measured by the logarithm of time + `before`. */
  readonly reach: (time: number, before: number) => number;
  /** Expected time alive until `horizon`: the integral of S over [0, horizon]. */
  readonly meanWithin: (horizon: number) => number;
  /** Expected lifetime: the integral of S without end; `null` where it diverges. */
  readonly mean: () => number | null;
  /** The lifetime yet to come of those who are alive at that time: a mixture of the same kind. */
  readonly after: (time: number) => Lifetime;
}
