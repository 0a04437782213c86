import type { LotPoints } from "../account/lot.ts";

/** Points came to their end. */
export interface Expired {
  readonly type: "expired";
  readonly occurredAt: string;
  readonly cause: "date" | "inactivity";
  readonly points: number;
  readonly uses: readonly LotPoints[];
}
