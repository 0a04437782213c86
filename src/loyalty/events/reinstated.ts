import type { LotPoints } from "../account/lot.ts";

/** Expired points were given back, with a new end. */
export interface Reinstated {
  /** Always `"reinstated"`. */
  readonly type: "reinstated";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Why, in the caller's words. */
  readonly reason: string;
  /** Points that came back. */
  readonly points: number;
  /** The lots that the points went back to. */
  readonly returns: readonly LotPoints[];
  /** Their new end, in UTC; `null` when never. */
  readonly expiresAt: string | null;
}
