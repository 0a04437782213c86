/** An exact fraction in lowest terms, of safe integers: the rate 0.03 is 3/100. */
export interface Ratio {
  /** Zero or above. */
  readonly numerator: number;
  /** Above zero. */
  readonly denominator: number;
}

/** A decimal rate, of six digits before and after the point at most, as a ratio. */
export function ratioOf(rate: string): Ratio {
  const [whole = "", decimals = ""] = rate.split(".");
  return lowestTerms(Number(whole + decimals), 10 ** decimals.length);
}

/** A ratio times another. */
export function scaleRatio({ numerator, denominator }: Ratio, by: Ratio): Ratio {
  return lowestTerms(numerator * by.numerator, denominator * by.denominator);
}

function lowestTerms(numerator: number, denominator: number): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The greatest number that divides both; the second is above zero. */
function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
