import type { LotPoints } from "../account/lot.ts";

/** Points that became active repaid points owed. */
export interface DeficitRepaid {
  /** Always `"deficitRepaid"`. */
  readonly type: "deficitRepaid";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Points that repaid. */
  readonly points: number;
  /** The lots that the points came from. */
  readonly uses: readonly LotPoints[];
}
