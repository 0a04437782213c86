import type { BaseEarning } from "../accrual/earnings/kinds.ts";
import type { Conditions } from "./conditions.ts";

/** What a rule gives: points by itself, or a factor on the base award of other rules, where 2 adds as much again. */
export type Earning<Rate = string> =
  | BaseEarning<Rate>
  | {
      /** Always `"multiplier"`. */
      readonly type: "multiplier";
      /** The factor, as decimal text; an exact ratio in a checked programme. */
      readonly factor: Rate;
    };

/** One earning rule. */
export interface Rule<Rate = string> {
  /** Its name in traces, caps and lots. */
  readonly id: string;
  /** When it applies; always, unless given. */
  readonly when?: Conditions;
  /** The lines it applies to; all that are eligible, unless given. */
  readonly lines?: {
    /** Stock-keeping units: a line needs one of these, or one of the categories. */
    readonly skus?: readonly string[];
    /** Categories: a line needs one of these, or one of the stock-keeping units. */
    readonly categories?: readonly string[];
  };
  /** What it gives. */
  readonly earn: Earning<Rate>;
  /** Rules of a higher priority come first; 0 unless given. Equal ones keep their order. */
  readonly priority?: number;
  /** Whether no later rule is looked at once this one has applied. */
  readonly stop?: boolean;
  /** Whether its points count towards a tier whose basis is qualifying points; they do unless it is `false`. */
  readonly qualifies?: boolean;
  /** Who pays for its points, if not the programme. */
  readonly partner?: string;
}

/** How several rules that apply go together. */
export interface Stacking {
  /** All that apply add up, only the best award counts, or only the first. */
  readonly rules: "additive" | "bestOf" | "exclusive";
  /** Factors add their surplus, base × (1 + Σ(m − 1)), or multiply, base × Πm. */
  readonly multipliers: "additive" | "compounding";
}

/** The most that may be awarded: to a purchase, in a period of the local calendar, ever, or by a shared budget. */
export interface Cap {
  /** Its name in traces. */
  readonly id: string;
  /** What it limits. */
  readonly per: "transaction" | "day" | "month" | "year" | "lifetime" | "budget";
  /** The most, in points of the smallest unit. */
  readonly points: number;
  /** The rule that it caps; the whole award, unless given. */
  readonly ruleId?: string;
}
