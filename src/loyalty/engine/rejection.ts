/** Why a command was not carried out, in a word that a program can switch on. */
export type RejectionCode =
  | "already_processed_differently"
  | "version_conflict"
  | "not_enrolled"
  | "already_enrolled"
  | "account_closed"
  | "insufficient_points"
  | "insufficient_balance"
  | "below_minimum"
  | "above_maximum"
  | "not_a_step"
  | "not_redeemable"
  | "unknown_order"
  | "unknown_line"
  | "unknown_hold"
  | "unknown_spend"
  | "unknown_coupon"
  | "coupon_not_open"
  | "unknown_tier"
  | "unknown_program_version"
  | "nothing_to_do"
  | "already_refunded"
  | "duplicate_id"
  | "outside_window"
  | "not_offered"
  | "already_given"
  | "self_referral"
  | "already_referred"
  | "unknown_referral"
  | "not_first_order"
  | "same_account"
  | "holds_open"
  | "other_program"
  | "already_drawn"
  | "entries_differ";

/** A business answer of no. It is returned, never thrown. */
export interface Rejection {
  /** Why, in a word. */
  readonly code: RejectionCode;
  /** Why, in a sentence. */
  readonly message: string;
  /** The field of the command that it is about. */
  readonly path?: readonly (string | number)[];
  /** The figures behind it. */
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** The answer where the programme lacks what is asked for. */
export function notOffered(field: string): Rejection {
  return { code: "not_offered", message: `The programme has no ${field}.`, details: { field } };
}
