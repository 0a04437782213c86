/**
 * What became of all points ever issued: `issued` is the sum of all the others here but `forgiven`, `purchases`
 * and `qualified`, and of what is left in the lots.
 */
export interface Lifetime {
  /** Points ever issued. */
  readonly issued: number;
  /** Less what was returned. */
  readonly redeemed: number;
  /** Less what was reinstated. */
  readonly expired: number;
  /** Taken back after refunds. */
  readonly clawedBack: number;
  /** Taken by hand. */
  readonly adjustedOut: number;
  /** Lost when the account was closed. */
  readonly forfeited: number;
  /** Sent to other accounts. */
  readonly transferredOut: number;
  /** Used to repay a deficit. */
  readonly repaid: number;
  /** Owed after refunds or adjustments, but never taken. */
  readonly forgiven: number;
  /** How many purchases have earned or could have. */
  readonly purchases: number;
  /** Qualifying units of all time, less those of refunds. */
  readonly qualified: number;
}

export const emptyLifetime: Lifetime = {
  issued: 0,
  redeemed: 0,
  expired: 0,
  clawedBack: 0,
  adjustedOut: 0,
  forfeited: 0,
  transferredOut: 0,
  repaid: 0,
  forgiven: 0,
  purchases: 0,
  qualified: 0,
};
