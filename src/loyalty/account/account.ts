import type { CashbackOrder, CashbackState } from "../cashback/cashbackState.ts";
import type { Coupon } from "../coupons/couponState.ts";
import type { EventPayload } from "../events/event.ts";
import type { Activity } from "../program/expiry.ts";
import type { RaffleState } from "../raffle/state.ts";
import type { ReferralMade, ReferralTotals, ReferredBy } from "../referral/state.ts";
import type { CapUse } from "./capUse.ts";
import type { Keyed } from "./keyed.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Lot, LotPoints } from "./lot.ts";
import type { StampedVisit, StampState } from "../stamps/stampState.ts";
import type { StoredValueSpend, StoredValueState } from "../storedValue/storedValueState.ts";
import type { OrderState, QualifyingUnits } from "./orderSnapshot.ts";

/** Points set aside for an order that is not settled yet. They stay in their lots, marked there as held. */
export interface Hold {
  /** Id of the command that set the points aside. */
  readonly id: string;
  /** Points set aside. */
  readonly points: number;
  /** The lots in which they are. */
  readonly uses: readonly LotPoints[];
  /** When it ends by itself; `null` when never. */
  readonly expiresAt: string | null;
}

/** A lot with nothing left in it, kept for reversals. */
export interface SpentLot extends Lot {
  /** When its last points went, in UTC. */
  readonly spentAt: string;
  /** Points that expired at that time, rather than being used. */
  readonly expired: number;
}

/** A redemption that paid for an order and can still be reversed. */
export interface RedemptionState {
  /** Id of the redemption. */
  readonly redemptionId: string;
  /** Points spent. */
  readonly points: number;
  /** What they were worth, in minor units. */
  readonly valueMinor: number;
  /** The lots that the points came from. */
  readonly uses: readonly LotPoints[];
  /** Points that have gone back to their lots. */
  readonly returned: number;
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
}

/** The tier of a member. */
export interface TierState {
  /** Id of the tier. */
  readonly id: string;
  /** Since when it is held, in UTC. */
  readonly since: string;
  /** Until when it holds, exclusive; `null` when it has no end. */
  readonly validUntil: string | null;
  /** When it is reviewed: its end and the time of grace; `null` when never. */
  readonly reviewAt: string | null;
  /** Whether it was set by hand and stays. */
  readonly isLocked: boolean;
}

/** A key that has been used, and a hash of what it was used for. */
export interface KeyUse {
  /** When the command was recorded, in UTC. */
  readonly recordedAt: string;
  /** A hash of the command, by which the same key with another content is refused. */
  readonly check: number;
}

/** A member's account: what `decide` needs to know, and nothing of how it came about. Plain JSON. */
export interface Account {
  /** Always `"loyaltyAccount"`. */
  readonly kind: "loyaltyAccount";
  /** Id of the programme. */
  readonly programId: string;
  /** Id of the member. */
  readonly memberId: string;
  /** Sequence number of the last event; 0 before the first. */
  readonly version: number;
  /** The check of the last event, on which the next one's is built. */
  readonly check: number;
  /** Before enrolment, enrolled, or ended: by closing or by a merger into another. */
  readonly status: "new" | "open" | "closed";
  /** The member whose account this one was merged into; `null` otherwise. */
  readonly mergedInto: string | null;
  /** When the member joined, in UTC; `null` before that. */
  readonly enrolledAt: string | null;
  /** The latest time at which an event was recorded. */
  readonly recordedAt: string | null;
  /** Lots with points in them, the soonest expiring first. */
  readonly lots: readonly Lot[];
  /** Points in active lots, held ones among them. */
  readonly activePoints: number;
  /** Points in lots that wait for activation. */
  readonly pendingPoints: number;
  /** Points that holds have set aside. */
  readonly heldPoints: number;
  /** Lots without, as long as something could return to them. */
  readonly spentLots: Keyed<SpentLot>;
  /** Points set aside for orders that are not settled yet. */
  readonly holds: readonly Hold[];
  /** Points owed: the next ones earned repay it. */
  readonly deficit: number;
  /** Qualifying units, oldest first, as far back as the ladder's window reaches. */
  readonly qualifying: readonly QualifyingUnits[];
  /** What became of all points ever issued. */
  readonly lifetime: Lifetime;
  /** The tier that is held; `null` where there is none. */
  readonly tier: TierState | null;
  /** Year of the last birthday that was given for. */
  readonly birthdayYear: number | null;
  /** Who brought the member; `null` when nobody has tried. */
  readonly referredBy: ReferredBy | null;
  /** Referrals of this member that have counted, by referee. */
  readonly referrals: Keyed<ReferralMade>;
  /** Referrals that this member made, in all. */
  readonly referralTotals: ReferralTotals;
  /** Entries by raffle. */
  readonly entries: Keyed<RaffleState>;
  /** What each cap has given: its periods within the reversal window, oldest first. */
  readonly capUse: Readonly<Record<string, readonly CapUse[]>>;
  /** The last activity of each kind, for expiry by inactivity. */
  readonly activeAt: Readonly<Partial<Record<Activity | "expiry", string>>>;
  /** Keys of commands that were carried out, as long as the programme's reversal window. */
  readonly keys: Keyed<KeyUse>;
  /** Orders that can still be refunded. */
  readonly snapshots: Keyed<OrderState>;
  /** Redemptions by the order that they paid for. */
  readonly redemptions: Keyed<readonly RedemptionState[]>;
  /** Stamp cards. */
  readonly stamps: StampState;
  /** Visits that gave stamps and can still be refunded. */
  readonly visits: Keyed<StampedVisit>;
  /** Money collected by purchases. */
  readonly cashback: CashbackState;
  /** Orders that brought cashback and can still be refunded. */
  readonly cashbackOrders: Keyed<CashbackOrder>;
  /** Money on the card. */
  readonly storedValue: StoredValueState;
  /** Coupons that can be used, and others as long as the reversal window. */
  readonly coupons: readonly Coupon[];
  /** What the card paid and can still be returned, by the id of the command. */
  readonly spends: Keyed<StoredValueSpend>;
  /** The version at which keys, snapshots and spent lots past the reversal window are next dropped. */
  readonly compactAt: number;
  /** The next instant at which something is due by itself: activation, expiry, the end of a hold, a review. */
  readonly nextDueAt: string | null;
  /** Effects that were due by the `asOf` of a `replay` and are in this account, but not yet in the store: the next
   * decision emits them. */
  readonly unrecorded: readonly EventPayload[];
}
