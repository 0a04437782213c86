import type { Account } from "../account/account.ts";
import type { TierChanged } from "../events/tierChanged.ts";
import type { Program } from "../program/program.ts";
import { localDay } from "../time/localTime.ts";
import { earnedTier, rankOf } from "./earnedTier.ts";
import { qualifyingUnits } from "./qualifyingUnits.ts";
import { qualifyingYear } from "./qualifyingWindow.ts";
import { tierChange } from "./tierChange.ts";

/**
 * What a review leads to: the tier for another term, or a fall to the one that was earned, by one tier at most where
 * the ladder lands softly. What counts is the window before the tier's end or, after a time of grace, the present one
 * where that is more.
 */
export function review(program: Program, account: Account, at: number): TierChanged {
  const ladder = program.tiers!;
  const today = localDay(program.zone, at);
  const before = lastCountedDay(program, account, today);
  const [unitsBefore, unitsNow] = [before, today].map((day) => qualifyingUnits(program, account, day)) as [
    number,
    number,
  ];
  const day = unitsNow > unitsBefore ? today : before;
  const units = Math.max(unitsBefore, unitsNow);
  const rank = rankOf(ladder, account.tier!.id);
  const held = ladder.tiers[rank];
  const earned = earnedTier(ladder, units);
  if (!held || rankOf(ladder, earned.id) > rank) return tierChange(program, account, earned.id, "upgrade", at, day);
  if (units >= (held.retain ?? held.threshold)) return tierChange(program, account, held.id, "renewal", at, day);
  const below = ladder.softLanding ? ladder.tiers[rank - 1]! : earned;
  return tierChange(program, account, below.id, "downgrade", at, day);
}

/** The last day of the window that was over last when the tier ended; for others than years the day before. */
function lastCountedDay(program: Program, account: Account, today: number): number {
  const { validUntil } = account.tier!;
  if (validUntil === null) return today;
  const year = qualifyingYear(program, account, localDay(program.zone, Date.parse(validUntil)));
  return year ? year.from - 1 : localDay(program.zone, Date.parse(validUntil)) - 1;
}
