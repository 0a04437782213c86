/**
 * Shares a whole amount in proportion to weights, in whole units that sum to it: each share is rounded down, and the
 * units left over go to the largest remainders, the first of equal ones first. Without any weight all goes to the first.
 *
 * Amount and weights are safe whole numbers, none below zero.
 */
export function largestRemainder(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map((_, i) => (i === 0 ? amount : 0));
  const shares = weights.map((weight) => wholeShare(amount, weight, total));
  const missing = amount - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = shares.map((_, i) => i).sort((a, b) => shares[b]!.remainder - shares[a]!.remainder || a - b);
  const isRaised = new Set(byRemainder.slice(0, missing));
  return shares.map(({ whole }, i) => (isRaised.has(i) ? whole + 1 : whole));
}

/** amount · weight / total as a whole number and what is left, exact where the product passes 2^53 as well. */
function wholeShare(amount: number, weight: number, total: number): { whole: number; remainder: number } {
  const product = amount * weight;
  if (Number.isSafeInteger(product)) return { whole: Math.floor(product / total), remainder: product % total };
  const exact = BigInt(amount) * BigInt(weight);
  return { whole: Number(exact / BigInt(total)), remainder: Number(exact % BigInt(total)) };
}
