import { checkNumber } from "../../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../../core/decimal.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Money } from "../../core/money.ts";
import { amount } from "../checks.ts";
import { decimalsOfCurrency, readPrice } from "./readPrice.ts";

/** A sale of goods that came with points. */
export interface SaleWithPoints {
  /** What was paid for both. */
  readonly price: Money;
  /** What the goods cost by themselves; the same as `price` unless given. */
  readonly goodsPrice?: Money;
  /** What a point is worth when it is redeemed. */
  readonly valuePerPoint: Money;
  /** Points expected to be redeemed. */
  readonly expectedRedeemed: number;
}

/** A price shared between goods and points. */
export interface PriceAllocation {
  /** Always `"priceAllocation"`. */
  readonly kind: "priceAllocation";
  /** What was paid for both. */
  readonly price: Decimal;
  /** Stand-alone selling price of the goods. */
  readonly goodsPrice: Decimal;
  /** Stand-alone selling price of the points. */
  readonly pointsPrice: Decimal;
  /** Revenue of the goods, now: the price less what is deferred. */
  readonly goods: Decimal;
  /** Revenue of the points, deferred: rounded to the currency, half to even. */
  readonly points: Decimal;
}

/**
 * Shares the price of a sale between the goods and the points that came with them, by relative stand-alone selling price.
 *
 * $$ A = S \cdot \frac{v \, e}{G + v \, e} $$
 *
 * S = price, G = price of the goods by themselves, v = value per point, e = points expected to be redeemed. The goods get
 * the rest, so that both sum to the price to the last cent.
 *
 * @param sale - A sale, or all sales of a period.
 * @param options - Decimals of the currency, 2 unless given.
 * @throws {@link MetricError} that names each field which cannot be used.
 * @see [ifrs-2014] in docs/references.md
 * @example
 * ```ts
 * const { goods, points } = allocatePrice({ price: 100_000, valuePerPoint: 1, expectedRedeemed: 9500 });
 * [goods.toString(), points.toString()]; //=> ["91324.2", "8675.8"]
 * ```
 */
export function allocatePrice(
  { price, goodsPrice = price, valuePerPoint, expectedRedeemed }: SaleWithPoints,
  { currencyDecimals = 2 }: { readonly currencyDecimals?: number } = {},
): PriceAllocation {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["currencyDecimals"], currencyDecimals, decimalsOfCurrency);
  const paid = readPrice(issues, ["price"], price);
  const alone = goodsPrice === price ? paid : readPrice(issues, ["goodsPrice"], goodsPrice);
  const value = readPrice(issues, ["valuePerPoint"], valuePerPoint);
  checkNumber(issues, ["expectedRedeemed"], expectedRedeemed, { ...amount, whole: false });
  throwIfAny(issues);
  const pointsPrice = value.times(expectedRedeemed);
  const both = alone.plus(pointsPrice);
  const points = both.isZero() ? both : paid.times(pointsPrice).div(both).toDecimalPlaces(currencyDecimals);
  return {
    kind: "priceAllocation",
    price: toPublicDecimal(paid),
    goodsPrice: toPublicDecimal(alone),
    pointsPrice: toPublicDecimal(pointsPrice),
    goods: toPublicDecimal(paid.minus(points)),
    points: toPublicDecimal(points),
  };
}

/** What the points of a cohort were sold for, not rounded: the numerator and the denominator of their price. */
export interface ExactPrice {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** The price of so many points. */
export function exactPrice(paid: Decimal, goodsPrice: Decimal, pointsPrice: Decimal, points: number): ExactPrice {
  const denominator = goodsPrice.plus(pointsPrice).times(points);
  if (denominator.isZero()) return { numerator: denominator, denominator: new PreciseDecimal(1) };
  return { numerator: paid.times(pointsPrice), denominator };
}
