import type { Tier, TierLadder } from "../program/tiers.ts";

/** The highest tier that so many units reach, or so many of all time. Every number reaches the first. */
export function earnedTier<Rate>({ tiers }: TierLadder<Rate>, units: number, unitsOfAllTime: number): Tier<Rate> {
  return tiers.findLast((tier) => tier.threshold <= units || isForLife(tier, unitsOfAllTime))!;
}

/** Whether so many units of all time keep a tier for life. */
export function isForLife({ forLife }: Tier<unknown>, unitsOfAllTime: number): boolean {
  return forLife !== undefined && forLife <= unitsOfAllTime;
}

/** Whether so many units keep a tier that is held. */
export function isKept(tier: Tier<unknown>, units: number, unitsOfAllTime: number): boolean {
  return units >= (tier.retain ?? tier.threshold) || isForLife(tier, unitsOfAllTime);
}

/** How high a tier is on its ladder; −1 for none, or one that the ladder no longer has. */
export function rankOf({ tiers }: TierLadder<unknown>, tierId: string | null): number {
  return tiers.findIndex(({ id }) => id === tierId);
}
