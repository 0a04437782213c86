import type { Replacement } from "./drawRaffle.ts";

/** How members come by entries of raffles, and how winners are drawn. */
export interface RaffleTerms {
  /** At most one of a kind, and one for each action. */
  readonly entries: readonly EntryRule[];
  /** The most entries of a member in one raffle; any number unless given. */
  readonly cap?: number;
  /** What becomes of an entry that has won. */
  readonly replacement: Replacement;
}

/** What brings entries. */
export type EntryRule = SpendEntries | PointsEntries | ActionEntries;

/** So many entries per full step of what an order costs net of discounts and refunds. */
export interface SpendEntries {
  /** Always `"spend"`. */
  readonly type: "spend";
  /** The step, in minor units. */
  readonly stepMinor: number;
  /** Entries for each step. */
  readonly entries: number;
}

/** So many entries for so many points spent on them. */
export interface PointsEntries {
  /** Always `"points"`. */
  readonly type: "points";
  /** Points for one grant, of the smallest unit. */
  readonly points: number;
  /** Entries of one grant. */
  readonly entries: number;
}

/** So many entries each time that a member does something. */
export interface ActionEntries {
  /** Always `"action"`. */
  readonly type: "action";
  /** Name of the action. */
  readonly action: string;
  /** Entries each time. */
  readonly entries: number;
}
