import type { Account } from "../account/account.ts";
import type { TierChanged } from "../events/tierChanged.ts";
import type { Program } from "../program/program.ts";
import { endOfDuration } from "../time/addDuration.ts";
import { instantText } from "../time/localTime.ts";
import { earnedTier, isKept, rankOf } from "./earnedTier.ts";
import { qualifyingUnits } from "./qualifyingUnits.ts";
import { qualifyingYear } from "./qualifyingWindow.ts";
import { tierChange } from "./tierChange.ts";
import { type Standing, tierTerm } from "./tierTerm.ts";

/**
 * The change of tier that follows at once from the units of a day: a rise, a longer term where a year's units have kept
 * the tier for one, or a fall where the ladder falls with the balance.
 *
 * @param gained - Units that the account does not count yet.
 */
export function promotion(program: Program, account: Account, at: number, day: number, gained = 0): TierChanged | null {
  const ladder = program.tiers;
  if (!ladder || account.tier?.isLocked) return null;
  const units = qualifyingUnits(program, account, day) + gained;
  const qualified = account.lifetime.qualified + gained;
  const after: Standing = { tier: account.tier, enrolledAt: account.enrolledAt, lifetime: { qualified } };
  const rank = rankOf(ladder, account.tier?.id ?? null);
  const earned = earnedTier(ladder, units, qualified);
  if (rankOf(ladder, earned.id) > rank) return tierChange(program, after, earned.id, "upgrade", at, day);
  const keeps = isKept(ladder.tiers[rank]!, units, qualified);
  if (ladder.downgrade !== "immediate") return keeps ? extension(program, after, at, day) : null;
  return keeps ? recovery(program, after, at) : fall(program, after, earned.id, at);
}

/** A new term for a tier whose units have been reached again in another year; it ends later than the present one. */
function extension(program: Program, account: Standing, at: number, day: number): TierChanged | null {
  const { id, validUntil } = account.tier!;
  if (validUntil === null || !qualifyingYear(program, account, day)) return null;
  const term = tierTerm(program, account, id, day);
  const isLonger = term.validUntil === null || term.validUntil > validUntil;
  return isLonger ? tierChange(program, account, id, "renewal", at, day) : null;
}

/** A fall with the balance: at once, or at the end of a time of grace that begins now. */
function fall(program: Program, account: Standing, earnedId: string, at: number): TierChanged | null {
  const { grace } = program.tiers!;
  if (!grace) return tierChange(program, account, earnedId, "downgrade", at);
  const { id, reviewAt } = account.tier!;
  if (reviewAt !== null) return null;
  const end = instantText(endOfDuration(program.zone, at, grace));
  return { ...tierChange(program, account, id, "grace", at), validUntil: instantText(at), reviewAt: end };
}

/** The end of a time of grace by a balance that has risen again. */
function recovery(program: Program, account: Standing, at: number): TierChanged | null {
  const { id, reviewAt } = account.tier!;
  return reviewAt === null ? null : tierChange(program, account, id, "renewal", at);
}
