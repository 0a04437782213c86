import type { Account } from "../../account/account.ts";
import type { TierChanged } from "../../events/tierChanged.ts";
import type { Program } from "../../program/program.ts";
import { earnedTier } from "../../tiers/earnedTier.ts";
import { qualifyingUnits } from "../../tiers/qualifyingUnits.ts";
import { tierChange } from "../../tiers/tierChange.ts";
import { localDay } from "../../time/localTime.ts";
import type { ReviewTierCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

/** A review that is due has happened before the command, and one that is not leads to nothing. */
export const reviewTier: Handler<ReviewTierCommand> = (program, account, { tier, lock = false }, { now }) => {
  if (!program.tiers || !account.tier) return { code: "nothing_to_do", message: "The programme has no tiers." };
  if (tier === undefined) return account.tier.isLocked ? [unlocked(program, account, now)] : [];
  if (program.tiers.tiers.some(({ id }) => id === tier)) {
    return [{ ...tierChange(program, account, tier, "manual", now), isLocked: lock }];
  }
  return { code: "unknown_tier", message: "There is no tier of this id.", path: ["tier"], details: { tier } };
};

/** The tier that is earned, in place of one set by hand. */
function unlocked(program: Program, account: Account, now: number): TierChanged {
  const units = qualifyingUnits(program, account, localDay(program.zone, now));
  const { id } = earnedTier(program.tiers!, units, account.lifetime.qualified);
  return tierChange(program, account, id, "manual", now);
}
