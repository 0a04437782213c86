import type { Account } from "../account/account.ts";
import type { EventPayload } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { touchesReferral } from "../referral/rejectReferee.ts";
import { rankOf } from "../tiers/earnedTier.ts";
import { qualifyingUnits } from "../tiers/qualifyingUnits.ts";
import { localDay } from "../time/localTime.ts";

/** Kinds of events after which neither a debt is repaid nor a tier moves, whatever the account. */
const quiet: ReadonlySet<string> = new Set(["held", "tierChanged", "accountClosed"]);

/** Whether something may follow at once, so that it is worth applying the events to find out; most often nothing does. */
export function mayFollow(program: Program, account: Account, payloads: readonly EventPayload[], at: number): boolean {
  const { tiers } = program;
  if (account.referredBy && touchesReferral(account, payloads)) return true;
  if (account.entries.size > 0 && payloads.some(({ type }) => type === "refunded")) return true;
  if (payloads.some(({ type }) => type === "accountMerged")) return true;
  if (account.deficit > 0 || tiers?.basis === "balance") return payloads.some(({ type }) => !quiet.has(type));
  if (!tiers || !account.tier) return false;
  const gained = payloads.reduce((sum, payload) => sum + gainOf(payload), 0);
  const next = tiers.tiers[rankOf(tiers, account.tier.id) + 1];
  if (gained === 0 || !next) return false;
  return qualifyingUnits(program, account, localDay(program.zone, at)) + gained >= next.threshold;
}

/** Qualifying units that an event brings. */
function gainOf(payload: EventPayload): number {
  if (payload.type === "earned") return payload.order.qualifying?.units ?? 0;
  return payload.type === "referralQualified" && payload.side === "referrer" ? (payload.qualifying?.units ?? 0) : 0;
}
