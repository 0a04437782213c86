import type { Account } from "../account/account.ts";
import type { TierChanged } from "../events/tierChanged.ts";
import type { Program } from "../program/program.ts";
import { localDay } from "../time/localTime.ts";
import { earnedTier, rankOf } from "./earnedTier.ts";
import { qualifyingUnits } from "./qualifyingUnits.ts";
import { tierChange } from "./tierChange.ts";

/** The change of tier that follows at once: a rise, or a fall where the ladder falls with the balance. */
export function promotion(program: Program, account: Account, at: number): TierChanged | null {
  const ladder = program.tiers;
  if (!ladder || !account.tier || account.tier.isLocked) return null;
  const { id } = earnedTier(ladder, qualifyingUnits(program, account, localDay(program.zone, at)));
  const rise = rankOf(ladder, id) - rankOf(ladder, account.tier.id);
  if (rise > 0) return tierChange(program, account, id, "upgrade", at);
  return rise < 0 && ladder.downgrade === "immediate" ? tierChange(program, account, id, "downgrade", at) : null;
}
