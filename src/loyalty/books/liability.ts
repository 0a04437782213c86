import type { Decimal } from "../../core/decimal.ts";
import type { Money } from "../../core/money.ts";
import type { PointsBooks, SoldPointsCohort } from "./books.ts";

/** By what points outstanding are valued. */
export type LiabilityBasis = "relativePrice" | "cost";

/** What each basis reads. */
export interface LiabilityInputs {
  /** Points and the sales that they came with. */
  readonly relativePrice: PointsBooks<SoldPointsCohort>;
  /** Points alone. */
  readonly cost: PointsBooks;
}

/** What each basis needs beside the books. */
export interface LiabilityOptions {
  /** Nothing more. */
  readonly relativePrice: {
    /** Always `"relativePrice"`. */
    readonly basis: "relativePrice";
    /** Decimals of the currency; 2 unless given. */
    readonly currencyDecimals?: number;
  };
  /** What a point costs when it is redeemed. */
  readonly cost: {
    /** Always `"cost"`. */
    readonly basis: "cost";
    /** Cost of a point redeemed, in major units. */
    readonly costPerPoint: Money;
    /** Decimals of the currency; 2 unless given. */
    readonly currencyDecimals?: number;
  };
}

/** What each basis gives. */
export interface PointsLiabilities {
  /** A contract liability. */
  readonly relativePrice: ContractLiability;
  /** A provision. */
  readonly cost: PointsProvision;
}

/**
 * One period of a contract liability: opening + deferred + adjustments − redeemed − breakage − refunds = closing, and
 * closing = unredeemed − breakageOnUnredeemed.
 */
export interface ContractLiabilityPeriod {
  /** Name of the period. */
  readonly period: string;
  /** The liability at its start. */
  readonly opening: Decimal;
  /** Allocated to the points sold. */
  readonly deferred: Decimal;
  /** Points given or taken without a sale, at the price of their cohort. */
  readonly adjustments: Decimal;
  /** Points redeemed, at the price of their cohort. */
  readonly redeemed: Decimal;
  /** Revenue beyond that, of points that are not expected to be redeemed. */
  readonly breakage: Decimal;
  /** Points taken back with the refund of their sale, at the price of their cohort. */
  readonly refunds: Decimal;
  /** Revenue of the period: redeemed + breakage. */
  readonly revenue: Decimal;
  /** The liability at its end. */
  readonly closing: Decimal;
  /** All points not redeemed nor taken back by its end, expired ones among them, at the price of their cohort. */
  readonly unredeemed: Decimal;
  /** The breakage recognised on them so far. */
  readonly breakageOnUnredeemed: Decimal;
}

/** One period of a provision: opening + accrued − used = closing. */
export interface ProvisionPeriod {
  /** Name of the period. */
  readonly period: string;
  /** The provision at its start. */
  readonly opening: Decimal;
  /** The cost of more points expected to be redeemed: new ones, and by a new estimate. */
  readonly accrued: Decimal;
  /** The cost of points redeemed. */
  readonly used: Decimal;
  /** The provision at its end. */
  readonly closing: Decimal;
}

/** The contract liability of one issue cohort. */
export interface CohortLiability {
  /** Name of the cohort. */
  readonly cohort: string;
  /** What the customers paid for goods and points. */
  readonly sales: Decimal;
  /** Revenue of the goods, at the time of the sale. */
  readonly goods: Decimal;
  /** What was allocated to the points and deferred. */
  readonly points: Decimal;
  /** The same for one point, to 40 digits; `null` where the sales brought no points. */
  readonly pricePerPoint: Decimal | null;
  /** The roll-forward, over all periods of the books. */
  readonly periods: readonly ContractLiabilityPeriod[];
}

/** A contract liability for points, with what it was computed from. */
export interface ContractLiability {
  /** Always `"pointsLiability"`. */
  readonly kind: "pointsLiability";
  /** Relative stand-alone selling price. */
  readonly basis: "relativePrice";
  /** Decimals of the currency. */
  readonly currencyDecimals: number;
  /** By issue cohort. */
  readonly cohorts: readonly CohortLiability[];
  /** The roll-forward of all cohorts together. */
  readonly periods: readonly ContractLiabilityPeriod[];
}

/** The provision for one issue cohort. */
export interface CohortProvision {
  /** Name of the cohort. */
  readonly cohort: string;
  /** The roll-forward, over all periods of the books. */
  readonly periods: readonly ProvisionPeriod[];
}

/** A provision for points, with what it was computed from. */
export interface PointsProvision {
  /** Always `"pointsLiability"`. */
  readonly kind: "pointsLiability";
  /** Cost of the redemptions to come. */
  readonly basis: "cost";
  /** Cost of a point redeemed. */
  readonly costPerPoint: Decimal;
  /** Decimals of the currency. */
  readonly currencyDecimals: number;
  /** By issue cohort. */
  readonly cohorts: readonly CohortProvision[];
  /** The roll-forward of all cohorts together. */
  readonly periods: readonly ProvisionPeriod[];
}
