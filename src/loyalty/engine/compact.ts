import type { AccountDraft } from "../account/draft.ts";
import { compactClicks } from "../referral/compactClicks.ts";
import type { CapUse } from "../account/capUse.ts";
import { compactStamps } from "../stamps/compactStamps.ts";
import type { Program } from "../program/program.ts";
import { addToDay } from "../time/addDuration.ts";
import { dateText, localDay } from "../time/localTime.ts";

/** Events between two rounds at the least. After a round that keeps many entries it is as many, so that one costs little. */
const leastEvents = 64;

/**
 * Drops what lies behind the reversal window: keys, snapshots, redemptions, lots without points and periods of caps. Their totals stay
 * in the counters. Qualifying units go after three years of their window.
 */
export function compact(program: Program, draft: AccountDraft, recordedAt: string): void {
  const { zone, reversalWindow, tiers } = program;
  const day = localDay(zone, Date.parse(recordedAt));
  const { amount, unit } = reversalWindow;
  const dayBefore = addToDay(day, { amount: -amount, unit }) - 1; // a day more than any zone's offset
  const before = dateText(dayBefore);
  const { fields } = draft;
  if (fields.enrolledAt !== null && fields.enrolledAt <= before) {
    dropOlder(draft, before);
    if (program.referral) compactClicks(draft, program.referral, dayBefore);
  }
  const window = tiers?.window;
  if (window && window.type !== "lifetime") {
    const length = window.type === "rolling" ? window.duration : { amount: 1, unit: "year" as const };
    const first = dateText(addToDay(day, { amount: -3 * length.amount, unit: length.unit }));
    fields.qualifying = fields.qualifying.filter(({ from }) => from >= first);
  }
  fields.compactAt = fields.version + Math.max(leastEvents, draft.tables.keys.size);
}

/**
 * Most of what an account knows is no older than itself, so that young ones are not looked through; what a merger brings
 * stays until then.
 */
function dropOlder(draft: AccountDraft, before: string): void {
  const { fields, tables } = draft;
  tables.keys.keep((use) => use.recordedAt > before);
  tables.snapshots.keep((order) => order.recordedAt > before);
  tables.redemptions.keep((all) => all.some((one) => one.recordedAt > before));
  const returnable = lotsThatPointsMayReturnTo(draft);
  tables.spentLots.keep((lot) => lot.spentAt > before || returnable.has(lot.id));
  tables.referrals.keep((made) => made.recordedAt > before);
  tables.entries.keep(({ won, recordedAt: last }) => won === null || last > before);
  compactStamps(draft, before);
  tables.cashbackOrders.keep((order) => order.recordedAt > before);
  if (fields.coupons.length > 0) {
    fields.coupons = fields.coupons.filter(({ state, since }) => state === "issued" || since > before);
  }
  tables.spends.keep((spend) => spend.recordedAt > before);
  for (const [cap, uses] of Object.entries(fields.capUse)) dropPeriods(draft, cap, uses, before);
}

/** Late redemptions and refunds are kept longer than the lots that they used up long before they arrived. */
function lotsThatPointsMayReturnTo(draft: AccountDraft): Set<string> {
  const lotIds = new Set<string>();
  for (const all of draft.tables.redemptions.values()) {
    for (const { uses } of all) for (const { lotId } of uses) lotIds.add(lotId);
  }
  for (const { clawedUses } of draft.tables.snapshots.values()) for (const { lotId } of clawedUses) lotIds.add(lotId);
  return lotIds;
}

/** A period is over for good once no purchase of it can arrive any more; the empty one of a cap for life never is. */
function dropPeriods(draft: AccountDraft, cap: string, uses: readonly CapUse[], before: string): void {
  const left = uses.filter(({ period }) => period === "" || period >= before.slice(0, period.length));
  if (left.length < uses.length) draft.ownCapUse()[cap] = left;
}
