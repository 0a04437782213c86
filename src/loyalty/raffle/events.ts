import type { Lot, LotPoints } from "../account/lot.ts";
import type { Replacement } from "./drawRaffle.ts";
import type { OrderEntries } from "./state.ts";

/** A member came by entries of a raffle. */
export interface EntriesGranted {
  readonly type: "entriesGranted";
  readonly occurredAt: string;
  readonly raffleId: string;
  readonly entries: number;
  /** Entries that the cap cut. */
  readonly cutEntries: number;
  /** The order that brought them; `null` where none did. */
  readonly order: OrderEntries | null;
  /** The action that brought them; `null` where none did. */
  readonly action: string | null;
  /** Points spent on them, and where they came from. */
  readonly points: number;
  readonly uses: readonly LotPoints[];
}

/** Entries for an order were withdrawn after a refund. */
export interface EntriesWithdrawn {
  readonly type: "entriesWithdrawn";
  readonly occurredAt: string;
  readonly raffleId: string;
  readonly orderId: string;
  readonly entries: number;
}

/** A raffle was drawn. */
export interface RaffleDrawn {
  readonly type: "raffleDrawn";
  readonly occurredAt: string;
  readonly raffleId: string;
  /** With the entrants and their entries it gives the same winners to anybody. */
  readonly seed: number;
  readonly replacement: Replacement;
  readonly entrants: number;
  readonly totalEntries: number;
  /** This member's. */
  readonly entries: number;
  /** The ids of the prizes that this member won. */
  readonly won: readonly string[];
  readonly points: number;
  readonly lots: readonly Lot[];
}

/** The events of raffles. */
export type RaffleEvent = EntriesGranted | EntriesWithdrawn | RaffleDrawn;
