import type { Account, TierState } from "../account/account.ts";
import type { Lifetime } from "../account/lifetime.ts";
import type { Program } from "../program/program.ts";
import type { QualifyingWindow } from "../program/tiers.ts";
import { addToDay, endOfDuration } from "../time/addDuration.ts";
import { instantText, startOfDay } from "../time/localTime.ts";
import { isForLife, rankOf } from "./earnedTier.ts";
import { qualifyingYear } from "./qualifyingWindow.ts";

/** What the term of a tier depends on. */
export interface Standing extends Pick<Account, "tier" | "enrolledAt"> {
  readonly lifetime: Pick<Lifetime, "qualified">;
}

/** How long a tier lasts. */
export type TierTerm = Pick<TierState, "validUntil" | "reviewAt">;

const noEnd: TierTerm = { validUntil: null, reviewAt: null };

/**
 * The term of a tier reached on a day: to the end of its window and as many windows more as the ladder says (one,
 * unless it does), then an extra duration. The lowest tier has no end, nor has
 * one for life.
 */
export function tierTerm(program: Program, account: Standing, tierId: string, day: number): TierTerm {
  const { tiers, window, validity = { windows: 1 }, downgrade, grace } = program.tiers!;
  if (tierId === tiers[0]!.id || downgrade !== "atReview" || window.type === "lifetime") return noEnd;
  if (isForLife(tiers[rankOf(program.tiers!, tierId)]!, account.lifetime.qualified)) return noEnd;
  const last = lastDay(program, account, day, validity.windows);
  const end = validity.extra ? addToDay(last, validity.extra) : last;
  const over = startOfDay(program.zone, end + 1);
  const validUntil = instantText(over);
  return { validUntil, reviewAt: grace ? instantText(endOfDuration(program.zone, over, grace)) : validUntil };
}

type RollingWindow = Extract<QualifyingWindow, { readonly type: "rolling" }>;

/** The last day of so many windows more than the one of `day`; a rolling one begins with it. */
function lastDay(program: Program, account: Standing, day: number, windows: number): number {
  const year = qualifyingYear(program, account, day);
  if (year) return addToDay(year.end - 1, { amount: windows, unit: "year" });
  const { amount, unit } = (program.tiers!.window as RollingWindow).duration;
  return addToDay(day, { amount: amount * windows, unit });
}
