/** An exact fraction in lowest terms, of safe integers: the rate 0.03 is 3/100. */
export interface Ratio {
  readonly numerator: number;
  /** Above zero. */
  readonly denominator: number;
}
