/** The families of models of contract length, with their parameters in the papers' symbols. */
export interface ContractParameters {
  /** Shifted beta-geometric (Fader & Hardie 2007). */
  readonly shiftedBetaGeometric: { readonly alpha: number; readonly beta: number };
  /** Beta-discrete-Weibull (Fader, Hardie, Liu, Davin & Steenburgh 2018). */
  readonly betaDiscreteWeibull: { readonly alpha: number; readonly beta: number; readonly c: number };
}

/** Name of a family. */
export type ContractKind = keyof ContractParameters;

/** A model of contract length with known parameters: plain JSON. */
export interface ContractModel<Kind extends ContractKind = ContractKind> {
  /** Its family. */
  readonly kind: Kind;
  /** Version of this form. */
  readonly version: 1;
  /** Its parameters. */
  readonly parameters: ContractParameters[Kind];
}

/** Why a fit to survivors did not converge. */
export type ContractFitReason =
  /** Fewer renewals were watched than there are parameters to estimate. */
  | "tooFewPeriods"
  /** Nobody left, or nobody stayed. */
  | "separation"
  /** The likelihood keeps rising as parameters run to zero or infinity: see `boundary`. */
  | "runaway"
  /** Other parameters do as well: the likelihood is flat at its top. */
  | "flatLikelihood"
  /** The search ended before it reached the top. */
  | "notConverged";

/** A model of contract length fitted to survivors. */
export interface FittedContractModel<Kind extends ContractKind = ContractKind> extends ContractModel<Kind> {
  /** Standard errors, 0 for a parameter held fixed; `null` where there are none. */
  readonly standardErrors: ContractParameters[Kind] | null;
  /** Covariances of the parameters, in their order; `null` where there are none. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Natural logarithm of the likelihood. */
  readonly logLikelihood: number;
  /** Whether the parameters are the maximum of the likelihood. */
  readonly converged: boolean;
  /** Why not. */
  readonly reason: ContractFitReason | null;
  /** Parameters that ran to the edge of what is allowed. */
  readonly boundary: readonly string[];
  /** How many customers the cohorts had at their start. */
  readonly customers: number;
  /** How many parameters were estimated. */
  readonly estimated: number;
  /** Steps of the search. */
  readonly iterations: number;
  /** What it was fitted to: how many cohorts, and the most renewals that one was watched for. */
  readonly fittedTo: { readonly cohorts: number; readonly periods: number };
}
