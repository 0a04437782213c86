import type { EarningContext } from "../accrual/context.ts";
import type { OrderLine } from "../accrual/line.ts";
import type { LotPoints } from "./lot.ts";

/** What a refund must know of an order: how it earned, and under which rules. */
export interface OrderSnapshot {
  /** Id of the order. */
  readonly orderId: string;
  /** The version of the programme that judged it. */
  readonly programVersion: number;
  /** Its lines, with the money that counted. */
  readonly lines: readonly OrderLine[];
  /** Where it was made. */
  readonly channel?: string;
  /** What else conditions asked for. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Tier, weekday and use of the caps when it was made. */
  readonly context: EarningContext;
  /** What each lot was awarded. */
  readonly awarded: readonly LotPoints[];
  /** Its qualifying units; `null` where it brought none. */
  readonly qualifying: QualifyingUnits | null;
}

/** Qualifying units of one stretch of time. */
export interface QualifyingUnits {
  /** Local date on which the stretch begins: the day itself for rolling windows, otherwise the window's first day. */
  readonly from: string;
  /** Units of the ladder's basis. */
  readonly units: number;
}

/** An order and what has been refunded of it so far. */
export interface OrderState extends OrderSnapshot {
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
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
