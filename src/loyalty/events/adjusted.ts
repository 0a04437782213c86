import type { Lot, LotPoints } from "../account/lot.ts";

/** Points were given or taken by hand. */
export interface Adjusted {
  /** Always `"adjusted"`. */
  readonly type: "adjusted";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Why, in the caller's words. */
  readonly reason: string;
  /** Above zero for points given, below for points taken. */
  readonly points: number;
  /** The lot of points given. */
  readonly lot: Lot | null;
  /** Where points were taken from. */
  readonly uses: readonly LotPoints[];
  /** Points taken that were not there: owed from now on. */
  readonly owed: number;
}
