import { Decimal } from "./decimal.ts";

/**
 * Whole minor units as an exact amount in major units.
 *
 * @param minor - A whole number of minor units, such as cents.
 * @param currencyDecimals - How many decimals the currency has.
 * @example
 * ```ts
 * fromMinorUnits(1999, 2).toString(); //=> "19.99"
 * ```
 */
export function fromMinorUnits(minor: number, currencyDecimals: number): Decimal {
  return new Decimal(`${minor}e-${currencyDecimals}`);
}
