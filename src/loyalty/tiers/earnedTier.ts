import type { Tier, TierLadder } from "../program/tiers.ts";

/** The highest tier that so many units reach. */
export function earnedTier<Rate>({ tiers }: TierLadder<Rate>, units: number): Tier<Rate> {
  return tiers.findLast(({ threshold }) => threshold <= units) ?? tiers[0]!;
}

/** How high a tier is on its ladder; −1 for none, or one that the ladder no longer has. */
export function rankOf({ tiers }: TierLadder<unknown>, tierId: string | null): number {
  return tiers.findIndex(({ id }) => id === tierId);
}
