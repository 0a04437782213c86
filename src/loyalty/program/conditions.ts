/** When a rule applies: all that is named must hold. */
export interface Conditions {
  /** First local date or instant at which it applies. */
  readonly from?: string;
  /** Instant at which it ends, exclusive; a date means through the end of that local day. */
  readonly until?: string;
  /** Local days of the week, counted from Sunday = 0. */
  readonly weekdays?: readonly number[];
  /** Sales channels. */
  readonly channels?: readonly string[];
  /** Tiers held when the purchase starts. */
  readonly tiers?: readonly string[];
  /** Values of the purchase's attributes, such as `{ segment: ["vip"] }`; one of each list must match. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** The first purchase of a member, the n-th, every n-th, or all after the n-th. */
  readonly purchase?:
    | "first"
    | {
        /** Which purchase, counted from 1. */
        readonly nth: number;
      }
    | {
        /** Every how many purchases. */
        readonly every: number;
      }
    | {
        /** After how many purchases. */
        readonly after: number;
      };
  /** The least that the base of the purchase must come to, in minor units. */
  readonly minimumMinor?: number;
}
