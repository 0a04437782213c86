/** What every command carries. */
export interface CommandEnvelope {
  /** Unique among all commands. It is the idempotency key where a command has no natural one. */
  readonly id: string;
  /** When it took effect, ISO 8601 with an offset. */
  readonly at: string;
  /** When it arrived; `at` unless given. What is due by then happens first. */
  readonly recordedAt?: string;
  /** The account's version that it was made for; any, unless given. */
  readonly expectedVersion?: number;
  /** Ties the halves of what crosses accounts. */
  readonly correlationId?: string;
}
