import type { Lot, LotPoints } from "../account/lot.ts";

/** Points were given or taken by hand. */
export interface Adjusted {
  readonly type: "adjusted";
  readonly occurredAt: string;
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
