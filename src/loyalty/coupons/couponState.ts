/** A coupon of a member, which can be used once. */
export interface Coupon {
  /** Id of the coupon. */
  readonly id: string;
  /** The kind of coupon, as the programme names it. */
  readonly couponType: string;
  /** When it was issued, in UTC. */
  readonly issuedAt: string;
  /** From when it cannot be used; `null` when it has no end. */
  readonly expiresAt: string | null;
  /** Whether it can be used, was, was withdrawn, or came to its end. */
  readonly state: "issued" | "used" | "void" | "expired";
  /** When it came to this state. */
  readonly since: string;
  /** The order that it was used for. */
  readonly orderId: string | null;
}
