import type { Account } from "../account/account.ts";
import type { EventPayload } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { touchesReferral } from "../referral/rejectReferee.ts";
import { gainedUnits } from "../tiers/gainedUnits.ts";
import { promotion } from "../tiers/promotion.ts";
import { localDay } from "../time/localTime.ts";

/** Kinds of events after which neither a debt is repaid nor a tier moves, whatever the account. */
const quiet: ReadonlySet<string> = new Set(["held", "tierChanged", "accountClosed"]);

/** Whether something may follow at once, so that it is worth applying the events to find out; most often nothing does. */
export function mayFollow(program: Program, account: Account, payloads: readonly EventPayload[], at: number): boolean {
  const { tiers } = program;
  if (account.referredBy && touchesReferral(account, payloads)) return true;
  if (account.entries.size > 0 && payloads.some(({ type }) => type === "refunded")) return true;
  if (payloads.some(({ type }) => type === "accountMerged")) return true;
  const isOpen = account.deficit > 0 || tiers?.basis === "balance" || (tiers && !account.tier);
  if (isOpen) return payloads.some(({ type }) => !quiet.has(type));
  if (!tiers) return false;
  const gained = payloads.reduce((sum, payload) => sum + gainedUnits(payload), 0);
  return gained > 0 && promotion(program, account, at, localDay(program.zone, at), gained) !== null;
}
