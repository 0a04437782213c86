import { review } from "../../tiers/review.ts";
import { tierChange } from "../../tiers/tierChange.ts";
import type { ReviewTierCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const reviewTier: Handler<ReviewTierCommand> = (program, account, { tier, lock = false }, { now }) => {
  if (!program.tiers || !account.tier) return { code: "nothing_to_do", message: "The programme has no tiers." };
  if (tier === undefined) return [review(program, account, now)];
  if (program.tiers.tiers.some(({ id }) => id === tier)) {
    return [{ ...tierChange(program, account, tier, "manual", now), isLocked: lock }];
  }
  return { code: "unknown_tier", message: "There is no tier of this id.", path: ["tier"], details: { tier } };
};
