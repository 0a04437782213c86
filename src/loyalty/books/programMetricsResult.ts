import type { MetricRate } from "./metricRate.ts";
import type { PointTotals } from "./pointTotals.ts";
import type { MoneyRate } from "./programMetricsOptions.ts";
import type { TierMove, TierShare } from "./tierMigration.ts";

/** The rates of a programme. */
export interface ProgramRates {
  /** Points redeemed over points issued, both in the window. It may pass 1, since the points redeemed are older. */
  readonly pointsRedemptionRate: MetricRate;
  /** Points redeemed over points issued and not taken back, both to date. */
  readonly pointsRedemptionRateToDate: MetricRate;
  /** Members who have ever redeemed over members. */
  readonly memberRedemptionRate: MetricRate;
  /** Points redeemed over points earned by purchases, in the window. */
  readonly burnToEarnRatio: MetricRate;
  /** The inverse. */
  readonly earnToBurnRatio: MetricRate;
  /** Points expired over points issued and not taken back, to date. */
  readonly realisedBreakageRate: MetricRate;
  /** Points not redeemed over points issued and not taken back, to date: high in a young programme. */
  readonly naiveBreakageRate: MetricRate;
  /** One less the ultimate redemption rate that was given. */
  readonly ultimateBreakageRate: MetricRate;
  /** Members who earned or redeemed in the window over members. */
  readonly activeRate: MetricRate;
  /** Members over customers. */
  readonly participationRate: MetricRate;
  /** Sales to members over all sales, in minor units. */
  readonly salesPenetration: MetricRate;
  /** Purchases by members over all purchases. */
  readonly transactionPenetration: MetricRate;
  /** Members lost in the window over members at its start. */
  readonly churnRate: MetricRate;
  /** Members who redeemed for the first time in the window over those who had not before. */
  readonly firstRedemptionRate: MetricRate;
  /** Points earned by purchases in the window per member. */
  readonly pointVelocity: MetricRate;
  /** Days from issue to redemption of a point redeemed in the window, on average. */
  readonly meanDwellDays: MetricRate;
  /** Value of the points earned over the price of the purchases that earned them, in minor units. */
  readonly giveBackRate: MetricRate;
  /** Points that caps cut over points that would have been earned without. */
  readonly capLeakage: MetricRate;
  /** Stamp cards completed over cards begun, to date. */
  readonly stampCompletionRate: MetricRate;
  /** Members whose referral counts over members who came by one, to date. */
  readonly referralConversionRate: MetricRate;
}

/** Figures of a programme, with what they were computed from. */
export interface ProgramMetrics {
  /** Always `"programMetrics"`. */
  readonly kind: "programMetrics";
  /** The moment at which the window ends. */
  readonly asOf: string;
  /** The instant at which it begins. */
  readonly from: string;
  /** Members: ever enrolled, with an open account at the end, and neither closed nor lapsed at the start. */
  readonly members: {
    /** Ever enrolled. */
    readonly enrolled: number;
    /** With an open account at the end. */
    readonly open: number;
    /** Neither closed nor lapsed at the start. */
    readonly opening: number;
  };
  /** Points. */
  readonly points: {
    /** That moved in the window. */
    readonly inWindow: PointTotals;
    /** That moved ever. */
    readonly toDate: PointTotals;
    /** In lots, active or pending, at the end. */
    readonly outstanding: number;
    /** Owed by members at the end. */
    readonly owed: number;
  };
  /** The rates. */
  readonly rates: ProgramRates;
  /** Cost of the rewards over points redeemed in the window. */
  readonly costPerPoint: MoneyRate;
  /** Liability over members. */
  readonly liabilityPerMember: MoneyRate;
  /**
   * Days from enrolment to the first redemption, of the members who have redeemed; `null` where nobody has. Those who
   * have not will take longer: `kaplanMeier` counts them in.
   */
  readonly daysToFirstRedemption: {
    /** Members who have redeemed. */
    readonly members: number;
    /** Their mean, in days; `null` where nobody has. */
    readonly mean: number | null;
    /** Their median, in days; `null` where nobody has. */
    readonly median: number | null;
  };
  /** Members by tier at the end. */
  readonly tierMix: readonly TierShare[];
  /** Members who were there at the start and still are, by the tier then and now. */
  readonly tierMoves: readonly TierMove[];
}
