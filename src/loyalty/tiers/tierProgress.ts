import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Account, TierState } from "../account/account.ts";
import { dueEffects } from "../engine/due/dueEffects.ts";
import type { Program } from "../program/program.ts";
import type { TierLadder } from "../program/tiers.ts";
import { instantText, localDay } from "../time/localTime.ts";
import { readInstant } from "../time/readInstant.ts";
import { isForLife, rankOf } from "./earnedTier.ts";
import { qualifyingUnits } from "./qualifyingUnits.ts";
import { lastCountedDay, review } from "./review.ts";

/** What is needed for something, and how much of it is still missing; all in units of the ladder's basis. */
export interface UnitsNeeded {
  /** Units that are needed. */
  readonly threshold: number;
  /** Units that are still missing; 0 where none are. */
  readonly missing: number;
}

/** Where a member stands on the ladder at a moment. */
export interface TierProgress {
  /** Always `"tierProgress"`. */
  readonly kind: "tierProgress";
  /** Id of the member. */
  readonly memberId: string;
  /** The moment, in UTC. */
  readonly at: string;
  /** What is counted. */
  readonly basis: TierLadder["basis"];
  /** The tier that is held. */
  readonly tier: string;
  /** Since when it is held, in UTC. */
  readonly since: string;
  /** Until when it holds, exclusive; `null` when it has no end. */
  readonly validUntil: string | null;
  /** When it is reviewed: its end and the time of grace; `null` when never. */
  readonly reviewAt: string | null;
  /** Whether it was set by hand and stays. */
  readonly isLocked: boolean;
  /** Units that count today. */
  readonly units: number;
  /** The next tier; `null` on the highest. */
  readonly next:
    | (UnitsNeeded & {
        /** Id of that tier. */
        readonly tier: string;
      })
    | null;
  /** What keeps the tier at its review; `null` when nothing can take it. */
  readonly retain: UnitsNeeded | null;
  /** The tier after the review if nothing more is earned until then; the present one where there is no review. */
  readonly projectedTier: string;
}

/**
 * How far a member is from the next tier and from keeping the present one, until when that one holds, and what becomes
 * of it if nothing more is earned.
 *
 * What is due by the moment, such as a review, has happened in it.
 *
 * @param program - From `defineProgram`.
 * @param account - From `evolve` or `replay`.
 * @param at - The moment, ISO 8601 with an offset; not before what the account has seen.
 * @returns `null` where the programme has no tiers, or the member none.
 * @throws {@link MetricError} when `at` is no such instant, or earlier than the last event.
 * @example
 * ```ts
 * const program = defineProgram({
 *   id: "beans",
 *   version: 1,
 *   currency: "EUR",
 *   rounding: { mode: "down", stage: "order" },
 *   base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
 *   rules: [{ id: "base", earn: { type: "linear", rate: "1" } }],
 *   tiers: {
 *     basis: "orders",
 *     window: { type: "calendarYear" },
 *     downgrade: "atReview",
 *     tiers: [
 *       { id: "green", threshold: 0 },
 *       { id: "gold", threshold: 10 },
 *     ],
 *   },
 * });
 * const decision = decide(program, newAccount(program, "m1"), { type: "enrol", id: "c1", at: "2026-11-22T10:00:00Z" });
 * const account = replay(program, decision.ok ? decision.events : [], { asOf: "2026-11-22T10:00:00Z" });
 * tierProgress(program, account, "2026-11-23T10:00:00Z")?.next; //=> { tier: "gold", threshold: 10, missing: 10 }
 * ```
 */
export function tierProgress(program: Program, account: Account, at: string): TierProgress | null {
  const moment = checkedMoment(account, at);
  const current = dueEffects(program, account, instantText(moment)).account;
  const { tiers: ladder } = program;
  const held = current.tier;
  if (!ladder || !held) return null;
  const units = qualifyingUnits(program, current, localDay(program.zone, moment));
  const above = ladder.tiers[rankOf(ladder, held.id) + 1];
  const isReviewed = held.reviewAt !== null && !held.isLocked;
  return {
    kind: "tierProgress",
    memberId: current.memberId,
    at: instantText(moment),
    basis: ladder.basis,
    ...stateOf(held),
    units,
    next: above ? { tier: above.id, ...needed(above.threshold, units) } : null,
    retain: isReviewed ? neededToRetain(program, current, ladder) : null,
    projectedTier: isReviewed ? review(program, current, Date.parse(held.reviewAt)).to : held.id,
  };
}

function checkedMoment({ recordedAt }: Account, at: string): number {
  const issues: MetricIssue[] = [];
  const moment = readInstant(issues, ["at"], at);
  if (recordedAt !== null && moment < Date.parse(recordedAt)) {
    issues.push(makeIssue("inconsistent", ["at"], `${recordedAt} or later, the last event of the account`, at));
  }
  throwIfAny(issues);
  return moment;
}

function stateOf({ id, since, validUntil, reviewAt, isLocked }: TierState): Omit<TierState, "id"> & { tier: string } {
  return { tier: id, since, validUntil, reviewAt, isLocked };
}

/** What the review will count, against what keeps the tier; nothing is missing of one for life. */
function neededToRetain(program: Program, account: Account, ladder: TierLadder<unknown>): UnitsNeeded {
  const tier = ladder.tiers.find(({ id }) => id === account.tier!.id)!;
  const counted = qualifyingUnits(program, account, lastCountedDay(program, account));
  const { threshold, missing } = needed(tier.retain ?? tier.threshold, counted);
  return { threshold, missing: isForLife(tier, account.lifetime.qualified) ? 0 : missing };
}

function needed(threshold: number, units: number): UnitsNeeded {
  return { threshold, missing: Math.max(0, threshold - units) };
}
