/** The account came to its end; what was left is forfeited. */
export interface AccountClosed {
  /** Always `"accountClosed"`. */
  readonly type: "accountClosed";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Why, in the caller's words. */
  readonly reason: string;
  /** Points that were left and are lost. */
  readonly forfeitedPoints: number;
}
