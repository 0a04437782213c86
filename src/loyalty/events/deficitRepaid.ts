import type { LotPoints } from "../account/lot.ts";

/** Points that became active repaid points owed. */
export interface DeficitRepaid {
  readonly type: "deficitRepaid";
  readonly occurredAt: string;
  readonly points: number;
  readonly uses: readonly LotPoints[];
}
