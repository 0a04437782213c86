import type { CommandEnvelope } from "../engine/envelope.ts";
import type { RaffleEntrant } from "./drawRaffle.ts";

/** Grants entries of a raffle. */
export interface GrantEntriesCommand extends CommandEnvelope {
  /** Always `"grantEntries"`. */
  readonly type: "grantEntries";
  /** Id of the raffle. */
  readonly raffleId: string;
  /** What brings the entries. */
  readonly reason:
    /** Once per order and raffle. */
    | {
        /** Always `"spend"`. */
        readonly type: "spend";
        /** Id of the order. */
        readonly orderId: string;
      }
    /** Spends so many points on entries. */
    | {
        /** Always `"points"`. */
        readonly type: "points";
        /** Points to spend, of the smallest unit. */
        readonly points: number;
      }
    | {
        /** Always `"action"`. */
        readonly type: "action";
        /** Name of the action, as the programme has it. */
        readonly action: string;
      };
}

/** Draws a raffle as far as this member is concerned, once. Every member's command has the same seed and entrants. */
export interface DrawCommand extends CommandEnvelope {
  /** Always `"draw"`. */
  readonly type: "draw";
  /** Id of the raffle. */
  readonly raffleId: string;
  /** A whole number from 0 to 4,294,967,295. */
  readonly seed: number;
  /** The prizes, the first one first. */
  readonly prizes: readonly RafflePrize[];
  /** All who take part, this member among them. */
  readonly entrants: readonly RaffleEntrant[];
}

/** A prize; points are credited at once. */
export interface RafflePrize {
  /** Its name. */
  readonly id: string;
  /** Points of the smallest unit that it brings; none unless given. */
  readonly points?: number;
}

/** The commands of raffles. */
export type RaffleCommand = GrantEntriesCommand | DrawCommand;
