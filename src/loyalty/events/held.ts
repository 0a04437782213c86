import type { LotPoints } from "../account/lot.ts";

/** Points were set aside. */
export interface Held {
  readonly type: "held";
  readonly occurredAt: string;
  readonly holdId: string;
  readonly points: number;
  readonly uses: readonly LotPoints[];
  readonly expiresAt: string | null;
}

/** Points set aside can be spent again. */
export interface HoldReleased {
  readonly type: "holdReleased";
  readonly occurredAt: string;
  readonly holdId: string;
  readonly points: number;
}

/** Points set aside were redeemed; what was held beyond them is free again. */
export interface HoldCaptured {
  readonly type: "holdCaptured";
  readonly occurredAt: string;
  readonly holdId: string;
  readonly redemptionId: string;
  readonly orderId: string | null;
  readonly points: number;
  readonly valueMinor: number;
  readonly uses: readonly LotPoints[];
}
