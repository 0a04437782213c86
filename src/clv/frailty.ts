/**
 * The lifetimes of a base where customers differ by a gamma-distributed factor of shape s in a common hazard, for a fit:
 * ln S(t) = −s·l(t), with the density of lifetimes and all derivatives by the parameters.
 *
 * Derivatives are written into a list: the first ones in the order of the parameters, then the second ones by row of the
 * lower triangle.
 */
export interface Frailty {
  /** ln S at a time. */
  readonly logSurvival: (time: number, derivatives: Float64Array) => number;
  /** The logarithm of the density of lifetimes, −dS/dt, at a time. */
  readonly logDensity: (time: number, derivatives: Float64Array) => number;
}
