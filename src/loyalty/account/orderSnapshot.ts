import type { Sale } from "../accrual/purchase.ts";
import type { OrderLine } from "../accrual/line.ts";
import type { CapStep } from "./capUse.ts";
import type { AwardedLot, LotPoints } from "./lot.ts";

/** What a refund must know of an order: what the rules saw of it, and which rules these were. */
export interface OrderSnapshot extends Sale {
  /** Id of the order. */
  readonly orderId: string;
  /** The version of the programme that judged it. */
  readonly programVersion: number;
  /** Its lines, with the money that counted. */
  readonly lines: readonly OrderLine[];
  /** Tier held when it was made. */
  readonly tier: string | null;
  /** Purchases of the member before it. */
  readonly purchasesBefore: number;
  /** What each cap had given before it and after it; left out where the programme has no caps. */
  readonly capUse?: Readonly<Record<string, CapStep>>;
}

/** Qualifying units of one stretch of time. */
export interface QualifyingUnits {
  /** Local date on which the stretch begins: the day itself for rolling windows, otherwise the window's first day. */
  readonly from: string;
  /** Units of the ladder's basis. */
  readonly units: number;
}

/** An order and what has been refunded of it so far. */
export interface OrderState {
  /** The order as it was made. */
  readonly order: OrderSnapshot;
  /** When it was made, in UTC. */
  readonly at: string;
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
  /** What each lot was awarded. */
  readonly awarded: readonly AwardedLot[];
  /** Its qualifying units; `null` where it brought none. */
  readonly qualifying: QualifyingUnits | null;
  /** What has been refunded of it so far. */
  readonly refunded: Refunded;
  /** What has been taken back so far, and how. */
  readonly clawedBack: ClawbackParts;
  /** The lots that it was taken from, in that order. */
  readonly clawedUses: readonly LotPoints[];
}

/** What has been refunded of an order in all. */
export interface Refunded {
  /** Pieces by line. */
  readonly quantities: Readonly<Record<string, number>>;
  /** Money refunded without naming lines. */
  readonly amountMinor: number;
}

/** How points were taken back. Their sum is what the refunds so far demand. */
export interface ClawbackParts {
  /** Taken out of lots. */
  readonly taken: number;
  /** Owed from now on. */
  readonly owed: number;
  /** Neither taken nor owed. */
  readonly forgiven: number;
  /** Deducted from the money returned. */
  readonly inCash: number;
}
