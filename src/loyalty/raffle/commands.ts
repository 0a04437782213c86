import type { CommandEnvelope } from "../engine/envelope.ts";
import type { RaffleEntrant } from "./drawRaffle.ts";

/** Grants entries of a raffle. */
export interface GrantEntriesCommand extends CommandEnvelope {
  readonly type: "grantEntries";
  readonly raffleId: string;
  readonly reason:
    /** Once per order and raffle. */
    | { readonly type: "spend"; readonly orderId: string }
    /** Spends so many points on entries. */
    | { readonly type: "points"; readonly points: number }
    | { readonly type: "action"; readonly action: string };
}

/** Draws a raffle as far as this member is concerned, once. Every member's command has the same seed and entrants. */
export interface DrawCommand extends CommandEnvelope {
  readonly type: "draw";
  readonly raffleId: string;
  readonly seed: number;
  /** The prizes, the first one first. */
  readonly prizes: readonly RafflePrize[];
  /** All who take part, this member among them. */
  readonly entrants: readonly RaffleEntrant[];
}

/** A prize; points are credited at once. */
export interface RafflePrize {
  readonly id: string;
  readonly points?: number;
}

/** The commands of raffles. */
export type RaffleCommand = GrantEntriesCommand | DrawCommand;
