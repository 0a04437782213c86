import type { LotPoints } from "../account/lot.ts";

/** Points came to their end. */
export interface Expired {
  /** Always `"expired"`. */
  readonly type: "expired";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Whether their date had come, or the member had been inactive for too long. */
  readonly cause: "date" | "inactivity";
  /** Points that are gone. */
  readonly points: number;
  /** The lots that the points came from. */
  readonly uses: readonly LotPoints[];
}
