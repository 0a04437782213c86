/** The account came to its end; what was left is forfeited. */
export interface AccountClosed {
  readonly type: "accountClosed";
  readonly occurredAt: string;
  readonly reason: string;
  readonly forfeitedPoints: number;
}
