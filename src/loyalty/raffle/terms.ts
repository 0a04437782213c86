import type { Replacement } from "./drawRaffle.ts";

/** How members come by entries of raffles, and how winners are drawn. */
export interface RaffleTerms {
  /** At most one of a kind, and one for each action. */
  readonly entries: readonly EntryRule[];
  /** The most entries of a member in one raffle; any number unless given. */
  readonly cap?: number;
  readonly replacement: Replacement;
}

/** What brings entries. */
export type EntryRule = SpendEntries | PointsEntries | ActionEntries;

/** So many entries per full step of what an order costs net of discounts and refunds. */
export interface SpendEntries {
  readonly type: "spend";
  readonly stepMinor: number;
  readonly entries: number;
}

/** So many entries for so many points spent on them. */
export interface PointsEntries {
  readonly type: "points";
  readonly points: number;
  readonly entries: number;
}

/** So many entries each time that a member does something. */
export interface ActionEntries {
  readonly type: "action";
  readonly action: string;
  readonly entries: number;
}
