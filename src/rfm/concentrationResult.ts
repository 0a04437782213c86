/** Why shares of a total have no value: there are no items, or what they add up to is zero or less. */
export type ConcentrationReason = "emptyBase" | "zeroTotal" | "negativeTotal";

/** A point of the Lorenz curve. */
export interface LorenzPoint {
  /** Share of the items, the least first. */
  readonly items: number;
  /** Share of the total that they hold. */
  readonly held: number;
}

/** Whether a few items hold most of the total. */
export interface ParetoCheck {
  /** The share of the items that counts as few. */
  readonly itemShare: number;
  /** The share of the total that counts as most. */
  readonly totalShare: number;
  /** What the largest `itemShare` of the items hold, by interpolation. */
  readonly heldByTop: number | null;
  /** The least share of the items that holds `totalShare`, by interpolation. */
  readonly itemsNeeded: number | null;
  /** Whether `heldByTop` is at least `totalShare`. */
  readonly holds: boolean | null;
}

/** A run of items of like rank. */
export interface RankGroup {
  /** Number of items. */
  readonly count: number;
  /** Their values added up. */
  readonly total: number;
  /** Their share of the total. */
  readonly share: number | null;
  /** Their share and that of all groups before. */
  readonly cumulativeShare: number | null;
  /** The greatest value among them; `null` without items. */
  readonly greatest: number | null;
  /** The least value among them; `null` without items. */
  readonly least: number | null;
}

/** A group of equal size: a decile where there are ten. */
export interface SizeGroup extends RankGroup {
  /** Number of the group, 1 for the items with the greatest values. */
  readonly group: number;
}

/** An ABC class. */
export interface AbcClass extends RankGroup {
  /** Name of the class, the best first. */
  readonly class: "A" | "B" | "C";
  /** Its share of the items. */
  readonly countShare: number | null;
}

/** How a total is spread over items, and what that was computed from. Shares are `null` where `reason` is set. */
export interface Concentration {
  /** Always `"concentration"`. */
  readonly kind: "concentration";
  /** Number of items. */
  readonly count: number;
  /** What they add up to. */
  readonly total: number;
  /** How many are negative; with any, the curve dips below zero, and the Gini coefficient can exceed one. */
  readonly negativeCount: number;
  /** Why there are no shares; `null` where there are. */
  readonly reason: ConcentrationReason | null;
  /** Gini coefficient: 0 where all items are equal, (n − 1) / n where one holds everything. */
  readonly gini: number | null;
  /** The Lorenz curve at 101 shares of the items, from 0 to 1; empty where there are no shares. */
  readonly lorenz: readonly LorenzPoint[];
  /** "80 % from 20 %": is it so here? */
  readonly pareto: ParetoCheck;
  /** Groups of equal size by descending value; the first ones are larger by one where they do not come out even. */
  readonly groups: readonly SizeGroup[];
  /** Shares of the total at which classes A and B end. */
  readonly abcCutoffs: readonly [a: number, b: number];
  /** The classes; the item at which a cut-off is reached belongs to the better one. Empty where there are no shares. */
  readonly abc: readonly AbcClass[];
}
