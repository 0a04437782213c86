import type { Lot, LotPoints } from "../account/lot.ts";

/** Points left for another account; its half has the same correlation id. */
export interface TransferredOut {
  /** Always `"transferredOut"`. */
  readonly type: "transferredOut";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member whose account receives. */
  readonly toMemberId: string;
  /** Points that left. */
  readonly points: number;
  /** The lots that the points came from. */
  readonly uses: readonly LotPoints[];
  /** The lots as the other account receives them: with their expiry. */
  readonly lots: readonly Lot[];
}

/** Points came from another account, with their expiry; they never qualify. */
export interface TransferredIn {
  /** Always `"transferredIn"`. */
  readonly type: "transferredIn";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member whose account gave. */
  readonly fromMemberId: string;
  /** Points that came. */
  readonly points: number;
  /** The lots that came in. */
  readonly lots: readonly Lot[];
}
