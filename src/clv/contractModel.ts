import type { Fit, FitReason } from "./fit.ts";

/** The models of contract length by name, with their parameters in the papers' symbols. */
export interface ContractParameters {
  /** Shifted beta-geometric. */
  readonly shiftedBetaGeometric: ShiftedBetaGeometricParameters;
  /** Beta-discrete-Weibull. */
  readonly betaDiscreteWeibull: BetaDiscreteWeibullParameters;
}

/** Parameters of the shifted-beta-geometric model. */
export interface ShiftedBetaGeometricParameters {
  /** First shape of the churn probabilities, beta distributed among customers with mean α / (α + β); 1e-9 to 1e9. */
  readonly alpha: number;
  /** Their second shape, in the same range. */
  readonly beta: number;
}

/** Parameters of the beta-discrete-Weibull model. */
export interface BetaDiscreteWeibullParameters {
  /** First shape of the churn probabilities at the first renewal, beta distributed with mean α / (α + β); 1e-9 to 1e9. */
  readonly alpha: number;
  /** Their second shape, in the same range. */
  readonly beta: number;
  /** Power of time, 0.05 to 20: a customer's churn rises with tenure above 1, and falls below. */
  readonly c: number;
}

/** Name of a model of contract length. */
export type ContractKind = keyof ContractParameters;

/** A model of contract length with its parameters: plain JSON. */
export interface ContractModel<Kind extends ContractKind = ContractKind> {
  /** Which model. */
  readonly kind: Kind;
  /** Version of this form. */
  readonly version: 1;
  /** Its parameters. */
  readonly parameters: ContractParameters[Kind];
}

/**
 * Why a fit to survivors did not converge: `tooFewPeriods` where fewer renewals were watched than there are parameters,
 * `separation` where nobody left or nobody stayed, and the reasons that any fit may have.
 */
export type ContractFitReason = Exclude<FitReason, "tooFewRepeaters"> | "tooFewPeriods";

/** A model of contract length fitted to survivors: plain JSON. */
export interface FittedContractModel<Kind extends ContractKind = ContractKind>
  extends ContractModel<Kind>, Omit<Fit<ContractParameters[Kind]>, "reason"> {
  /** Why it did not converge. */
  readonly reason: ContractFitReason | null;
  /** What it was fitted to. */
  readonly fittedTo: SurvivorsFittedTo;
}

/** What a model of contract length was fitted to. */
export interface SurvivorsFittedTo {
  /** How many cohorts there were. */
  readonly cohorts: number;
  /** How many renewals the longest was watched for. */
  readonly periods: number;
  /** The penalty λ. */
  readonly penalty: number;
}
