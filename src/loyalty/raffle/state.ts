import type { SpendEntries } from "./terms.ts";

/** A member's part in one raffle. */
export interface RaffleState {
  /** Entries that take part in the draw. */
  readonly entries: number;
  /** Entries ever granted, against the cap: withdrawing some makes no room for others. */
  readonly granted: number;
  /** Entries for orders, as long as a refund can withdraw them. */
  readonly orders: readonly OrderEntries[];
  /** The prizes won; `null` before the draw. */
  readonly won: readonly string[] | null;
  /** When an event of the raffle was last recorded, in UTC. */
  readonly recordedAt: string;
}

/** Entries for an order, and by which rule. */
export interface OrderEntries {
  /** Id of the order. */
  readonly orderId: string;
  /** Entries that it brought. */
  readonly entries: number;
  /** The rule that gave them. */
  readonly rule: SpendEntries;
}
