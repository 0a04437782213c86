import type { ClawbackParts } from "../account/orderSnapshot.ts";
import type { Lot, LotPoints } from "../account/lot.ts";

/** Points taken back came back, since a later refund led to a higher award: whole-amount bands can do that. */
export interface ClawbackReversed extends ClawbackParts {
  /** Always `"clawbackReversed"`. */
  readonly type: "clawbackReversed";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the order that was refunded. */
  readonly orderId: string;
  /** Where `taken` points went. */
  readonly returns: readonly LotPoints[];
  /** Points that had been owed and were repaid since: they come as a new lot. */
  readonly lot: Lot | null;
  /** The value of `inCash` points, to be added to the money returned. */
  readonly cashMinor: number;
}
