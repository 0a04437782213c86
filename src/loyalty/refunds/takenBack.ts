import type { LotPoints } from "../account/lot.ts";
import type { ClawbackParts } from "../account/orderSnapshot.ts";

/** Points taken back, and where from. */
export interface TakenBack extends ClawbackParts {
  /** Where `taken` points were taken from. */
  readonly uses: readonly LotPoints[];
  /** The value of `inCash` points, to be deducted from the money returned. */
  readonly cashMinor: number;
}
