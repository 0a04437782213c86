import type { Account } from "../../account/account.ts";
import { AccountDraft } from "../../account/draft.ts";
import type { EventPayload } from "../../events/event.ts";
import type { Program } from "../../program/program.ts";
import { expireCard, nextCardEnd } from "../../stamps/expireStamps.ts";
import { expireCoupons, nextCouponEnd } from "../../coupons/expireCoupons.ts";
import { activateCashback, nextCashback, nextPayout, payOutReached } from "../../cashback/dueCashback.ts";
import { expireBonus, nextBonusEnd } from "../../storedValue/expireBonus.ts";
import { review } from "../../tiers/review.ts";
import { apply } from "../apply/apply.ts";
import { afterEffects } from "../afterEffects.ts";
import { activateLots, nextActivation } from "./activation.ts";
import { expireLots, nextExpiry } from "./expiry.ts";
import { endHold, nextHoldEnd } from "./holdEnd.ts";
import { expireInactive, inactiveFrom } from "./inactivity.ts";

/** Something that happens by itself: when it is due next, and what happens then. */
interface DueEffect {
  readonly next: (program: Program, account: Account) => string | null;
  readonly happens: (program: Program, account: Account, at: string) => EventPayload;
}

/** In the order in which they happen where they are due at the same instant. */
const effects: readonly DueEffect[] = [
  { next: (_, account) => nextHoldEnd(account), happens: (_, account, at) => endHold(account, at) },
  { next: nextExpiry, happens: (_, account, at) => expireLots(account, at) },
  { next: inactiveFrom, happens: expireInactive },
  { next: (_, account) => nextCardEnd(account), happens: (_, account, at) => expireCard(account, at) },
  { next: (_, account) => nextBonusEnd(account), happens: (_, account, at) => expireBonus(account, at) },
  { next: (_, account) => nextCashback(account), happens: (_, account, at) => activateCashback(account, at) },
  { next: (_, account) => nextCouponEnd(account), happens: (_, account, at) => expireCoupons(account, at) },
  { next: nextPayout, happens: (_, account, at) => payOutReached(account, at) },
  { next: (_, account) => nextActivation(account), happens: (_, account, at) => activateLots(account, at) },
  {
    next: (_, { tier }) => (tier?.isLocked ? null : (tier?.reviewAt ?? null)),
    happens: (program, account, at) => review(program, account, Date.parse(at)),
  },
];

/** The next instant at which something is due. */
export function nextDue(program: Program, account: Account): string | null {
  if (account.status !== "open") return null;
  return effects.reduce<string | null>((first, { next }) => {
    const at = next(program, account);
    return at !== null && (first === null || at < first) ? at : first;
  }, null);
}

/**
 * All that is due by an instant, one after the other, and the account after it. So it does not matter whether somebody
 * sweeps the accounts every night: an effect that was missed happens before the next command.
 */
export function dueEffects(
  program: Program,
  account: Account,
  through: string,
): { readonly payloads: readonly EventPayload[]; readonly account: Account } {
  if (account.nextDueAt === null || account.nextDueAt > through) return { payloads: [], account };
  const draft = AccountDraft.of(account);
  const payloads: EventPayload[] = [];
  for (let at = account.nextDueAt; at <= through;) {
    const due = effects.find(({ next }) => (next(program, draft.fields) ?? "~") <= at);
    const happened = due ? [due.happens(program, draft.fields, at)] : [];
    for (const payload of happened) apply(draft, payload, through);
    const after = afterEffects(program, draft, happened, Date.parse(at), through);
    payloads.push(...happened, ...after);
    const next = nextDue(program, draft.fields);
    if (next === null) break;
    at = next;
  }
  draft.fields.nextDueAt = nextDue(program, draft.fields);
  return { payloads, account: draft.fields };
}
