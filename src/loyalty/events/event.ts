import type { CouponIssued, CouponsExpired, CouponUsed, CouponVoided } from "../coupons/events.ts";
import type { CashbackActivated, CashbackClawedBack, CashbackEarned, CashbackPaidOut } from "../cashback/events.ts";
import type { BirthdayGiven } from "../birthday/event.ts";
import type { AccountMerged } from "../merge/events.ts";
import type { RaffleEvent } from "../raffle/events.ts";
import type { ReferralEvent } from "../referral/events.ts";
import type { AccountClosed } from "./accountClosed.ts";
import type { Activated } from "./activated.ts";
import type { Adjusted } from "./adjusted.ts";
import type { ClawbackReversed } from "./clawbackReversed.ts";
import type { ClawedBack } from "./clawedBack.ts";
import type { DeficitRepaid } from "./deficitRepaid.ts";
import type { Earned } from "./earned.ts";
import type { Enrolled } from "./enrolled.ts";
import type { Expired } from "./expired.ts";
import type { Held, HoldCaptured, HoldReleased } from "./held.ts";
import type { Redeemed } from "./redeemed.ts";
import type { RedemptionReversed } from "./redemptionReversed.ts";
import type { Refunded } from "./refunded.ts";
import type { Reinstated } from "./reinstated.ts";
import type { TierChanged } from "./tierChanged.ts";
import type { Stamped, StampsExpired, StampsRemoved } from "../stamps/events.ts";
import type {
  BonusExpired,
  CashedOut,
  StoredValueReturned,
  StoredValueSpent,
  ToppedUp,
} from "../storedValue/events.ts";
import type { TransferredIn, TransferredOut } from "./transferred.ts";

/** What happened, with the final amounts and the lots that they touch. */
export type EventPayload =
  | Enrolled
  | Earned
  | Activated
  | Redeemed
  | Held
  | HoldReleased
  | HoldCaptured
  | Expired
  | Refunded
  | ClawedBack
  | ClawbackReversed
  | RedemptionReversed
  | DeficitRepaid
  | Adjusted
  | TransferredOut
  | TransferredIn
  | Reinstated
  | TierChanged
  | BirthdayGiven
  | ReferralEvent
  | RaffleEvent
  | AccountMerged
  | AccountClosed
  | Stamped
  | StampsRemoved
  | StampsExpired
  | ToppedUp
  | StoredValueSpent
  | StoredValueReturned
  | CashedOut
  | CashbackEarned
  | CashbackActivated
  | CashbackPaidOut
  | CashbackClawedBack
  | CouponIssued
  | CouponUsed
  | CouponVoided
  | CouponsExpired
  | BonusExpired;

/** The name of a kind of event. */
export type EventType = EventPayload["type"];

/** What every event carries. */
export interface EventEnvelope {
  /** The command's id and a number: `c17/1`. */
  readonly id: string;
  /** 1, 2, … without a gap: the order of a member's stream. */
  readonly sequence: number;
  /** The member whose stream it belongs to. */
  readonly memberId: string;
  /** Version of the programme that decided it. */
  readonly programVersion: number;
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** When it was decided, in UTC. */
  readonly recordedAt: string;
  /** The idempotency key that it uses up. A unique index on it guards beyond the reversal window. */
  readonly key?: string;
  /** A hash of what the key was used for. */
  readonly keyCheck?: number;
  /** Ties the halves of what crosses accounts. */
  readonly correlationId?: string;
  /** A hash of this event and of the check before it: a careless edit, a gap or another order shows. */
  readonly check: number;
}

/** One thing that happened to an account. Plain JSON, to be stored as it is. */
export type LoyaltyEvent = EventEnvelope & EventPayload;
