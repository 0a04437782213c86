import type { TimeUnit } from "../transactions/customerSummary.ts";

/** The families of models of purchases and dropout, with their parameters in the papers' symbols. */
export interface PurchaseParameters {
  /** Beta-geometric / negative binomial (Fader, Hardie & Lee 2005). */
  readonly bgNbd: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
  /** Modified beta-geometric / negative binomial (Batislam, Denizel & Filiztekin 2007). */
  readonly mbgNbd: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
  /** Pareto / negative binomial (Schmittlein, Morrison & Colombo 1987). */
  readonly paretoNbd: { readonly r: number; readonly alpha: number; readonly s: number; readonly beta: number };
  /** Gamma-Gompertz / negative binomial (Bemmaor & Glady 2012). */
  readonly gompertzNbd: {
    readonly r: number;
    readonly alpha: number;
    readonly b: number;
    readonly s: number;
    readonly beta: number;
  };
}

/** Name of a family. */
export type PurchaseKind = keyof PurchaseParameters;

/** A model of purchases and dropout with known parameters: plain JSON. */
export interface PurchaseModel<Kind extends PurchaseKind = PurchaseKind> {
  /** Its family. */
  readonly kind: Kind;
  /** Version of this form. */
  readonly version: 1;
  /** Its parameters. */
  readonly parameters: PurchaseParameters[Kind];
  /** The unit of recency, age and horizons, where known. */
  readonly timeUnit: TimeUnit | null;
}

/** Why a fit did not converge. */
export type FitReason =
  /** Fewer than two customers bought again: nothing tells how rates differ. */
  | "tooFewRepeaters"
  /** Nobody who bought again was silent at the end, so nothing tells when customers leave. */
  | "separation"
  /** The likelihood keeps rising as parameters run to zero or infinity: see `boundary`. */
  | "runaway"
  /** Another set of parameters does as well: the likelihood is flat at its top. */
  | "flatLikelihood"
  /** The search ended before it reached the top. */
  | "notConverged";

/** What a fit adds to a model; parameters that do not come from a converged fit say so. */
export interface Fit<Parameters> {
  /** Standard errors, 0 for a parameter held fixed; `null` where there are none. */
  readonly standardErrors: Parameters | null;
  /** Covariances of the parameters, in their order; `null` where there are none. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Natural logarithm of the likelihood, without the penalty. */
  readonly logLikelihood: number;
  /** Whether the parameters are the maximum of the likelihood. */
  readonly converged: boolean;
  /** Why not. */
  readonly reason: FitReason | null;
  /** Parameters that ran to the edge of what is allowed. */
  readonly boundary: readonly (keyof Parameters & string)[];
  /** How many customers it was fitted to; a sum of weights where there are weights. */
  readonly customers: number;
  /** How many parameters were estimated. */
  readonly estimated: number;
  /** Steps of the search. */
  readonly iterations: number;
  /** Evaluations of the likelihood. */
  readonly evaluations: number;
  /** What it was fitted to. */
  readonly fittedTo: { readonly asOf: string | null; readonly distinctHistories: number; readonly penalty: number };
}

/** A model of purchases and dropout fitted to data. */
export type FittedPurchaseModel<Kind extends PurchaseKind = PurchaseKind> = PurchaseModel<Kind> &
  Fit<PurchaseParameters[Kind]>;
