/** `numerator / denominator`, or `null` where the denominator is zero and the ratio has no meaning. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
