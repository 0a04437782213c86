/** Why a fit did not converge. */
export type FitReason =
  /** Fewer than two customers bought again: nothing tells how customers differ. */
  | "tooFewRepeaters"
  /** Nobody who bought again was silent at the end, so that nothing tells when customers leave. */
  | "separation"
  /** The likelihood keeps rising as parameters run to zero or to infinity: see `boundary`. */
  | "runaway"
  /** Other parameters do as well: the likelihood is flat at its top. */
  | "flatLikelihood"
  /** The search ended before it reached the top. */
  | "notConverged";

/** What a fit adds to a model. */
export interface Fit<Parameters> {
  /** Standard errors, 0 for a parameter held fixed; `null` without convergence. */
  readonly standardErrors: Parameters | null;
  /** Covariances of the parameters, in their order; `null` without convergence. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Natural logarithm of the likelihood, without the penalty. */
  readonly logLikelihood: number;
  /** Whether the parameters are at the top of the likelihood. */
  readonly converged: boolean;
  /** Why not. */
  readonly reason: FitReason | null;
  /** Parameters that ran to the edge of what is searched. */
  readonly boundary: readonly string[];
  /** How many parameters were estimated. */
  readonly estimated: number;
  /** Steps of the search. */
  readonly iterations: number;
  /** Evaluations of the likelihood. */
  readonly evaluations: number;
  /** How many customers it was fitted to: the sum of their counts. */
  readonly customers: number;
}
