import type { Frailty } from "./frailty.ts";
import type { Lifetime } from "./lifetime.ts";

/** A model of purchases at gamma-distributed rates until an unseen lapse. */
export interface LapseModel {
  readonly r: number;
  readonly alpha: number;
  readonly lifetime: Lifetime;
  readonly frailty: Frailty;
  /** How many parameters it has, r and α included. */
  readonly size: number;
}
