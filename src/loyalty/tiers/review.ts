import type { Account } from "../account/account.ts";
import type { TierChanged } from "../events/tierChanged.ts";
import type { Program } from "../program/program.ts";
import { localDay } from "../time/localTime.ts";
import { earnedTier, isKept, rankOf } from "./earnedTier.ts";
import { qualifyingUnits } from "./qualifyingUnits.ts";
import { qualifyingYear } from "./qualifyingWindow.ts";
import { tierChange } from "./tierChange.ts";

/**
 * What the review of a tier that has ended leads to: the tier for another term, or a fall to the highest one that the
 * units keep, by one tier at most where the ladder lands softly. What counts is the window before the tier's end or,
 * after a time of grace, the present one where that is more.
 */
export function review(program: Program, account: Account, at: number): TierChanged {
  const ladder = program.tiers!;
  const today = localDay(program.zone, at);
  const before = lastCountedDay(program, account);
  const unitsBefore = qualifyingUnits(program, account, before);
  const unitsNow = qualifyingUnits(program, account, today);
  const day = unitsNow > unitsBefore ? today : before;
  const units = Math.max(unitsBefore, unitsNow);
  const { qualified } = account.lifetime;
  const rank = rankOf(ladder, account.tier!.id);
  const earned = earnedTier(ladder, units, qualified);
  if (rankOf(ladder, earned.id) > rank) return tierChange(program, account, earned.id, "upgrade", at, day);
  const held = ladder.tiers[rank]!;
  if (isKept(held, units, qualified)) return tierChange(program, account, held.id, "renewal", at, day);
  const lower = ladder.tiers.slice(0, rank);
  const below = ladder.softLanding ? lower.at(-1)! : lower.findLast((tier) => isKept(tier, units, qualified))!;
  return tierChange(program, account, below.id, "downgrade", at, day);
}

/** The last day of the window that was over last when the tier ended; for others than years the day before. */
export function lastCountedDay(program: Program, account: Account): number {
  const end = localDay(program.zone, Date.parse(account.tier!.validUntil!));
  const year = qualifyingYear(program, account, end);
  return year ? year.from - 1 : end - 1;
}
