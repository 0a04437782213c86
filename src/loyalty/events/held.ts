import type { LotPoints } from "../account/lot.ts";

/** Points were set aside. */
export interface Held {
  /** Always `"held"`. */
  readonly type: "held";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the hold: that of the command that set the points aside. */
  readonly holdId: string;
  /** Points set aside. */
  readonly points: number;
  /** The lots in which they are. */
  readonly uses: readonly LotPoints[];
  /** When the hold ends by itself, in UTC; `null` when never. */
  readonly expiresAt: string | null;
}

/** Points set aside can be spent again. */
export interface HoldReleased {
  /** Always `"holdReleased"`. */
  readonly type: "holdReleased";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the hold: that of the command that set the points aside. */
  readonly holdId: string;
  /** Points that are free again. */
  readonly points: number;
}

/** Points set aside were redeemed; what was held beyond them is free again. */
export interface HoldCaptured {
  /** Always `"holdCaptured"`. */
  readonly type: "holdCaptured";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the hold: that of the command that set the points aside. */
  readonly holdId: string;
  /** Id of the redemption: that of its command. */
  readonly redemptionId: string;
  /** Id of the order that it paid for; `null` where none was named. */
  readonly orderId: string | null;
  /** Points spent, no more than were held. */
  readonly points: number;
  /** What they were worth, in minor units. */
  readonly valueMinor: number;
  /** The lots that the points came from. */
  readonly uses: readonly LotPoints[];
}
