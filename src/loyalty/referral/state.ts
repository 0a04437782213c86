/** How a member came to the programme. */
export interface ReferredBy {
  /** What could have brought the member's orders. */
  readonly clicks: readonly ReferralClick[];
  /** The referral that counted; `null` as long as none has. */
  readonly qualified: QualifiedReferral | null;
}

/** A member followed somebody's link, or gave somebody's code. */
export interface ReferralClick {
  /** The member who referred. */
  readonly referrerId: string;
  /** When, in UTC. */
  readonly at: string;
}

/** The referral of this member. */
export interface QualifiedReferral {
  /** The member who referred. */
  readonly referrerId: string;
  /** Id of the order that made it count. */
  readonly orderId: string;
  /** What the order had to cost: when refunds leave less, the referral is rejected. */
  readonly minimumMinor: number;
  /** Points that this member got for it. */
  readonly points: number;
  /** Id of their lot; `null` where there is none. */
  readonly lotId: string | null;
  /** Whether it was taken back. */
  readonly isRejected: boolean;
}

/** A referral that this member made. */
export interface ReferralMade {
  /** Id of the referee's order that made it count. */
  readonly orderId: string;
  /** Points given at it and not taken back, perhaps 0 because of a cap; `null` where no reward fell on it. */
  readonly points: number | null;
  /** Id of the lot of those points; `null` where there is none. */
  readonly lotId: string | null;
  /** The stretch under which it counts towards a tier. */
  readonly qualifyingFrom: string | null;
  /** Whether it was taken back. */
  readonly isRejected: boolean;
  /** 1 for the first referral of the member that counted, and so on. */
  readonly number: number;
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
}

/** Referrals of a member in all. */
export interface ReferralTotals {
  /** Qualified ever. */
  readonly made: number;
  /** Qualified and not rejected. */
  readonly standing: number;
}
