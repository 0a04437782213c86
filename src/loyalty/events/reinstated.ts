import type { LotPoints } from "../account/lot.ts";

/** Expired points were given back, with a new end. */
export interface Reinstated {
  readonly type: "reinstated";
  readonly occurredAt: string;
  readonly reason: string;
  readonly points: number;
  readonly returns: readonly LotPoints[];
  readonly expiresAt: string | null;
}
