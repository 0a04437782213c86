import type { Lot, LotPoints } from "../account/lot.ts";
import type { Replacement } from "./drawRaffle.ts";
import type { OrderEntries } from "./state.ts";

/** A member came by entries of a raffle. */
export interface EntriesGranted {
  /** Always `"entriesGranted"`. */
  readonly type: "entriesGranted";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the raffle. */
  readonly raffleId: string;
  /** Entries granted, after the cap. */
  readonly entries: number;
  /** Entries that the cap cut. */
  readonly cutEntries: number;
  /** The order that brought them; `null` where none did. */
  readonly order: OrderEntries | null;
  /** The action that brought them; `null` where none did. */
  readonly action: string | null;
  /** Points spent on them, and where they came from. */
  readonly points: number;
  /** The lots that they came from; none where nothing was spent. */
  readonly uses: readonly LotPoints[];
}

/** Entries for an order were withdrawn after a refund. */
export interface EntriesWithdrawn {
  /** Always `"entriesWithdrawn"`. */
  readonly type: "entriesWithdrawn";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the raffle. */
  readonly raffleId: string;
  /** Id of the order that was refunded. */
  readonly orderId: string;
  /** Entries withdrawn. */
  readonly entries: number;
}

/** A raffle was drawn. */
export interface RaffleDrawn {
  /** Always `"raffleDrawn"`. */
  readonly type: "raffleDrawn";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the raffle. */
  readonly raffleId: string;
  /** With the entrants and their entries it gives the same winners to anybody. */
  readonly seed: number;
  /** What becomes of an entry that has won. */
  readonly replacement: Replacement;
  /** Members who took part. */
  readonly entrants: number;
  /** Their entries before the draw. */
  readonly totalEntries: number;
  /** This member's. */
  readonly entries: number;
  /** The ids of the prizes that this member won. */
  readonly won: readonly string[];
  /** Points of those prizes. */
  readonly points: number;
  /** The lots of those points. */
  readonly lots: readonly Lot[];
}

/** The events of raffles. */
export type RaffleEvent = EntriesGranted | EntriesWithdrawn | RaffleDrawn;
