import type { TimeUnit } from "../transactions/customerSummary.ts";
import type { Fit } from "./fit.ts";

/** Parameters of the beta-geometric models. */
export interface BetaGeometricParameters {
  /** Shape of the purchase rates among customers, which are gamma distributed. */
  readonly r: number;
  /** Their rate parameter α, a time: the mean purchase rate is r / α. */
  readonly alpha: number;
  /** First shape of the dropout probabilities, which are beta distributed with mean a / (a + b). */
  readonly a: number;
  /** Their second shape. */
  readonly b: number;
}

/** Parameters of the BG/BB model. */
export interface BgBbParameters {
  /** First shape of the probabilities of buying at an opportunity, which are beta distributed with mean α / (α + β). */
  readonly alpha: number;
  /** Their second shape. */
  readonly beta: number;
  /** First shape of the dropout probabilities at an opportunity, which are beta distributed with mean γ / (γ + δ). */
  readonly gamma: number;
  /** Their second shape. */
  readonly delta: number;
}

/** Parameters of the Pareto/NBD. */
export interface ParetoNbdParameters {
  /** Shape of the purchase rates among customers, which are gamma distributed. */
  readonly r: number;
  /** Their rate parameter α, a time: the mean purchase rate is r / α. */
  readonly alpha: number;
  /** Shape of the rates of lapse among customers, which are gamma distributed. */
  readonly s: number;
  /** Their rate parameter β, a time: the mean rate of lapse is s / β. */
  readonly beta: number;
}

/** Parameters of the GGompertz/NBD. */
export interface GompertzNbdParameters {
  /** Shape of the purchase rates among customers, which are gamma distributed. */
  readonly r: number;
  /** Their rate parameter α, a time: the mean purchase rate is r / α. */
  readonly alpha: number;
  /** How fast everybody's rate of lapse grows, per unit of time: by a factor of e in 1 / b. */
  readonly b: number;
  /** Shape of the levels of the rates of lapse among customers, which are gamma distributed. */
  readonly s: number;
  /** Their rate parameter β, a plain number: the mean rate of lapse at first is b s / β. */
  readonly beta: number;
}

/** The models of purchases and dropout by name, with their parameters in the papers' symbols. */
export interface PurchaseParameters {
  /** Beta-geometric / negative binomial. */
  readonly bgNbd: BetaGeometricParameters;
  /** Modified beta-geometric / negative binomial. */
  readonly mbgNbd: BetaGeometricParameters;
  /** Beta-geometric / beta-Bernoulli, for purchases at given opportunities. */
  readonly bgBb: BgBbParameters;
  /** Pareto / negative binomial. */
  readonly paretoNbd: ParetoNbdParameters;
  /** Gamma-Gompertz / negative binomial. */
  readonly gompertzNbd: GompertzNbdParameters;
}

/** Name of a model of purchases and dropout. */
export type PurchaseKind = keyof PurchaseParameters;

/** A model of purchases and dropout with its parameters: plain JSON. */
export interface PurchaseModel<Kind extends PurchaseKind = PurchaseKind> {
  /** Which model. */
  readonly kind: Kind;
  /** Version of this form. */
  readonly version: 1;
  /** Its parameters. */
  readonly parameters: PurchaseParameters[Kind];
  /** The unit of recency, age and horizons; `null` where it is not known. */
  readonly timeUnit: TimeUnit | null;
}

/** What a purchase model was fitted to. */
export interface FittedTo {
  /** The end of observation; `null` where it is not known. */
  readonly asOf: string | null;
  /** How many different histories (x, t_x, T) there were. */
  readonly distinctHistories: number;
  /** How many customers bought again. */
  readonly repeaters: number;
  /** The penalty λ. */
  readonly penalty: number;
}

/** A model of purchases and dropout fitted to data: plain JSON. */
export interface FittedPurchaseModel<Kind extends PurchaseKind = PurchaseKind>
  extends PurchaseModel<Kind>, Fit<PurchaseParameters[Kind]> {
  /** What it was fitted to. */
  readonly fittedTo: FittedTo;
}
