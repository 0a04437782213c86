import { ratio } from "../../core/ratio.ts";

/**
 * Volume-weighted factors from each age to the next: what all cohorts seen at both had redeemed by the later one, over
 * what they had redeemed by the earlier. `null` where that is nothing.
 */
export function developmentFactors(cohorts: readonly { readonly redeemed: readonly number[] }[]): (number | null)[] {
  const ages = cohorts.reduce((most, { redeemed }) => Math.max(most, redeemed.length), 0);
  return Array.from({ length: Math.max(0, ages - 1) }, (_, age) => {
    const seenAtBoth = cohorts.filter(({ redeemed }) => redeemed.length > age + 1);
    const sumAt = (at: number): number => seenAtBoth.reduce((sum, { redeemed }) => sum + redeemed[at]!, 0);
    return ratio(sumAt(age + 1), sumAt(age));
  });
}

/**
 * Factors from each age to the end. A hard expiry ends the development: from its age on nothing follows, and no tail
 * either. `null` where a factor on the way is.
 */
export function factorsToUltimate(
  factors: readonly (number | null)[],
  tailFactor: number,
  expiryAges: number | undefined,
): (number | null)[] {
  const ages = factors.length + 1;
  const isOver = (seen: number): boolean => expiryAges !== undefined && seen >= expiryAges;
  const toUltimate: (number | null)[] = Array<number | null>(ages).fill(1);
  toUltimate[ages - 1] = isOver(ages) ? 1 : tailFactor;
  for (let age = ages - 2; age >= 0; age--) {
    const [factor, rest] = [factors[age]!, toUltimate[age + 1]!];
    toUltimate[age] = isOver(age + 1) ? 1 : factor === null || rest === null ? null : factor * rest;
  }
  return toUltimate;
}
