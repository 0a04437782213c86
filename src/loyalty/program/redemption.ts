/** Which lots are used first. */
export type Consumption = "soonestExpiring" | "fifo" | "lifo" | "partnerFirst";

/** What points buy. */
export interface Redemption {
  /** So many points … */
  readonly points: number;
  /** … are worth so many minor units. */
  readonly valueMinor: number;
  /** The least that may be redeemed at once; 1 unless given. */
  readonly minimumPoints?: number;
  /** Redemptions come in multiples of it; `points` unless given. */
  readonly stepPoints?: number;
  /** The most of an order that may be paid with points: minor units, or a share of one. */
  readonly maximum?: {
    /** Minor units; no such bound unless given. */
    readonly minor?: number;
    /** Share of the order, as decimal text; no such bound unless given. */
    readonly share?: string;
  };
}
