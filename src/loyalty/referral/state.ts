/** How a member came to the programme. */
export interface ReferredBy {
  /** What could have brought the member's orders. */
  readonly clicks: readonly ReferralClick[];
  /** The referral that counted; `null` as long as none has. */
  readonly qualified: QualifiedReferral | null;
}

/** A member followed somebody's link, or gave somebody's code. */
export interface ReferralClick {
  readonly referrerId: string;
  readonly at: string;
}

/** The referral of this member. */
export interface QualifiedReferral {
  readonly referrerId: string;
  readonly orderId: string;
  /** What the order had to cost: when refunds leave less, the referral is rejected. */
  readonly minimumMinor: number;
  readonly points: number;
  readonly lotId: string | null;
  readonly isRejected: boolean;
}

/** A referral that this member made. */
export interface ReferralMade {
  readonly orderId: string;
  /** Points given at it and not taken back, perhaps 0 because of a cap; `null` where no reward fell on it. */
  readonly points: number | null;
  readonly lotId: string | null;
  /** The stretch under which it counts towards a tier. */
  readonly qualifyingFrom: string | null;
  readonly isRejected: boolean;
  /** 1 for the first referral of the member that counted, and so on. */
  readonly number: number;
  readonly recordedAt: string;
}

/** Referrals of a member in all. */
export interface ReferralTotals {
  /** Qualified ever. */
  readonly made: number;
  /** Qualified and not rejected. */
  readonly standing: number;
}
