import type { Lot, LotPoints } from "../account/lot.ts";

/** Points left for another account; its half has the same correlation id. */
export interface TransferredOut {
  readonly type: "transferredOut";
  readonly occurredAt: string;
  readonly toMemberId: string;
  readonly points: number;
  readonly uses: readonly LotPoints[];
  /** The lots as the other account receives them: with their expiry. */
  readonly lots: readonly Lot[];
}

/** Points came from another account, with their expiry; they never qualify. */
export interface TransferredIn {
  readonly type: "transferredIn";
  readonly occurredAt: string;
  readonly fromMemberId: string;
  readonly points: number;
  readonly lots: readonly Lot[];
}
