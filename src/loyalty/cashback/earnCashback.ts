import { eligible } from "../accrual/line.ts";
import type { Account } from "../account/account.ts";
import type { CapUse } from "../account/capUse.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";
import { periodOf, usedIn } from "../engine/capUse.ts";
import type { Moment } from "../engine/handler.ts";
import { ownValue } from "../ownValue.ts";
import type { Program } from "../program/program.ts";
import type { Ratio } from "../program/ratio.ts";
import { endOfDuration } from "../time/addDuration.ts";
import { instantText, localDay } from "../time/localTime.ts";
import { cashbackOf } from "./cashbackOf.ts";
import type { CashbackTerms } from "./cashbackTerms.ts";
import type { CashbackEarned, CashbackPaidOut } from "./events.ts";
import { payoutReached } from "./payoutReached.ts";

/** What these caps have given is noted beside that of the programme's caps, under names that those cannot have. */
const capPrefix = "cashback/";

/** The cashback of a purchase, and the payout where it is enough for one. */
export function earnCashback(
  program: Program,
  terms: CashbackTerms<Ratio>,
  account: Account,
  { orderId, lines }: OrderSnapshot,
  { at, atText, now }: Moment,
): (CashbackEarned | CashbackPaidOut)[] {
  const day = localDay(program.zone, at);
  const periodical = (terms.caps ?? []).filter(({ per }) => per !== "transaction");
  const used = ({ per }: (typeof periodical)[number]): number =>
    usedIn(ownValue(account.capUse, capPrefix + per), periodOf({ per }, day));
  const given = Object.fromEntries(periodical.map((cap) => [cap.per, used(cap)]));
  const earning = eligible(lines);
  const { amountMinor, cuts } = cashbackOf(terms, earning, given);
  if (amountMinor === 0 && cuts.length === 0) return [];
  const { pending } = terms;
  const activeFrom = pending?.type === "after" ? endOfDuration(program.zone, at, pending.duration, pending.end) : at;
  const isPending = activeFrom > now;
  const capUse: Record<string, CapUse> = {};
  for (const { per } of periodical) {
    capUse[capPrefix + per] = { period: periodOf({ per }, day), points: given[per]! + amountMinor };
  }
  const repaidMinor = isPending ? 0 : Math.min(account.cashback.owedMinor, amountMinor);
  const dates = { pending: isPending, activeFrom: instantText(activeFrom) };
  const common = { type: "cashbackEarned", occurredAt: atText, orderId, amountMinor, cuts, ...dates } as const;
  const active = account.cashback.activeMinor + (isPending ? 0 : amountMinor - repaidMinor);
  return [{ ...common, repaidMinor, given, capUse }, ...payoutReached(terms, active, atText)];
}
