import type { ZoneOffsets } from "../../core/zone.ts";
import type { BirthdayGift } from "../birthday/gift.ts";
import type { RaffleTerms } from "../raffle/terms.ts";
import type { ReferralTerms } from "../referral/terms.ts";
import type { CashbackTerms } from "../cashback/cashbackTerms.ts";
import type { CouponTerms } from "../coupons/couponTerms.ts";
import type { StampCards } from "../stamps/stampCards.ts";
import type { StoredValueTerms } from "../storedValue/storedValueTerms.ts";
import type { EarningBase, Exclusions, PointRounding, RoundingStage } from "./base.ts";
import type { Clawback } from "./clawback.ts";
import type { Duration } from "./duration.ts";
import type { Expiry, Pending } from "./expiry.ts";
import type { Ratio } from "./ratio.ts";
import type { Consumption, Redemption } from "./redemption.ts";
import type { Cap, Rule, Stacking } from "./rule.ts";
import type { TierLadder } from "./tiers.ts";

/** A loyalty programme as it is written down. Rates are decimal text, points whole numbers of the smallest unit. */
export interface ProgramSpec<Rate = string> {
  /** Its name, which accounts carry. */
  readonly id: string;
  /** 1, 2, … An award is judged by the version under which it was made. */
  readonly version: number;
  /** IANA time zone; `"UTC"` unless given. */
  readonly timeZone?: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** 2 unless given. */
  readonly currencyDecimals?: number;
  /** Decimals of a point; 0 unless given. With 2, the smallest unit is a hundredth, and all points are in it. */
  readonly pointDecimals?: number;
  /** Needed where there are rules. */
  readonly rounding?: {
    /** How a fraction of a point becomes a whole one. */
    readonly mode: PointRounding;
    /** Where that is done. */
    readonly stage: RoundingStage;
  };
  /** Needed where money counts: for rules, stamps by the spend and cashback. */
  readonly base?: EarningBase;
  /** All categories there are. When given, rules and exclusions that name others are refused. */
  readonly categories?: readonly string[];
  /** What earns nothing; only what never does unless given. */
  readonly exclusions?: Exclusions;
  /** None unless given; a programme that has nothing else needs them. */
  readonly rules?: readonly Rule<Rate>[];
  /** Additive and additive unless given. */
  readonly stacking?: Stacking;
  /** The most that may be awarded; no limit unless given. */
  readonly caps?: readonly Cap[];
  /** At once unless given. */
  readonly pending?: Pending;
  /** Never unless given. */
  readonly expiry?: Expiry;
  /** The soonest expiring first unless given. */
  readonly consumption?: Consumption;
  /** Points cannot be redeemed unless given. */
  readonly redemption?: Redemption;
  /** A deficit, and redeemed points back pro rata, unless given. */
  readonly clawback?: Clawback;
  /** How long keys and snapshots are kept for redeliveries and refunds; 400 days unless given. */
  readonly reversalWindow?: Duration;
  /** None unless given. */
  readonly tiers?: TierLadder<Rate>;
  /** Nothing unless given. */
  readonly birthday?: BirthdayGift;
  /** Nothing unless given. */
  readonly referral?: ReferralTerms;
  /** None unless given. */
  readonly raffle?: RaffleTerms;
  /** None unless given. */
  readonly cashback?: CashbackTerms<Rate>;
  /** None unless given. */
  readonly coupons?: readonly CouponTerms[];
  /** None unless given. */
  readonly stamps?: StampCards;
  /** None unless given. */
  readonly storedValue?: StoredValueTerms;
}

/** What a programme may have beside points. */
type Mechanic = "birthday" | "cashback" | "referral" | "raffle" | "stamps" | "storedValue";

/** A checked programme: plain JSON, with every default filled in and every rate an exact ratio. Made by `defineProgram`. */
export interface Program extends Required<
  Omit<ProgramSpec<Ratio>, "categories" | "exclusions" | "redemption" | "tiers" | Mechanic>
> {
  /** Always `"loyaltyProgram"`. */
  readonly kind: "loyaltyProgram";
  /** What earns nothing; empty lists where the specification names none. */
  readonly exclusions: Required<Exclusions>;
  /** By priority. Linear and banded rates are points of the smallest unit per minor unit of money. */
  readonly rules: readonly Rule<Ratio>[];
  /** What points buy; `null` where they cannot be redeemed. */
  readonly redemption: Redemption | null;
  /** The tiers; `null` where there are none. */
  readonly tiers: TierLadder<Ratio> | null;
  /** What is given for birthdays; `null` for nothing. */
  readonly birthday: BirthdayGift | null;
  /** When referrals count and what they bring; `null` where there are none. */
  readonly referral: ReferralTerms | null;
  /** How raffles work; `null` where there are none. */
  readonly raffle: RaffleTerms | null;
  /** Money back for purchases; `null` where there is none. */
  readonly cashback: CashbackTerms<Ratio> | null;
  /** The stamp cards; `null` where there are none. */
  readonly stamps: StampCards | null;
  /** The card that holds money; `null` where there is none. */
  readonly storedValue: StoredValueTerms | null;
  /**
   * The zone's offsets from UTC in the years 2000 to 2060: each holds from its start, in epoch milliseconds, to the
   * next. So a decision asks no calendar of the runtime.
   */
  readonly zone: ZoneOffsets;
  /** Versions before this one, by which refunds of their purchases are judged. */
  readonly earlier: readonly Program[];
}
