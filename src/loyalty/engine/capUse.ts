import type { RulePoints } from "../accrual/award.ts";
import { capped } from "../accrual/capAwards.ts";
import type { Account } from "../account/account.ts";
import type { CapUse } from "../account/capUse.ts";
import type { Program } from "../program/program.ts";
import type { Cap } from "../program/rule.ts";
import { ownValue } from "../ownValue.ts";
import { dateText } from "../time/localTime.ts";

const lettersOf = { day: 10, month: 7, year: 4, lifetime: 0, transaction: 0, budget: 0 } as const;

/** What each cap has given so far in the period of a day. A budget is what the command says is left. */
export function capUseBefore(
  { caps }: Program,
  { capUse }: Account,
  day: number,
  budgetLeft: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const used: Record<string, number> = {};
  for (const cap of caps) {
    if (cap.per === "budget") used[cap.id] = Math.max(0, cap.points - (ownValue(budgetLeft, cap.id) ?? cap.points));
    else if (cap.per !== "transaction") used[cap.id] = usedIn(ownValue(capUse, cap.id), periodOf(cap, day));
  }
  return used;
}

/** What a cap has given in a period. Late purchases apart, it is the latest. */
export function usedIn(uses: readonly CapUse[] | undefined, period: string): number {
  return uses?.findLast((use) => use.period === period)?.points ?? 0;
}

/** The use of the caps that reach beyond one purchase, after an award, in the period that the purchase falls in. */
export function capUseAfter(
  { caps }: Program,
  day: number,
  before: Readonly<Record<string, number>>,
  byRule: readonly RulePoints[],
): Record<string, CapUse> {
  const after: Record<string, CapUse> = {};
  for (const cap of caps) {
    if (cap.per === "transaction" || cap.per === "budget") continue;
    const given = capped(byRule, cap);
    if (given > 0) after[cap.id] = { period: periodOf(cap, day), points: before[cap.id]! + given };
  }
  return after;
}

/** The local day, month or year of a cap; empty for one without a period. */
export function periodOf({ per }: Pick<Cap, "per">, day: number): string {
  return lettersOf[per] === 0 ? "" : dateText(day).slice(0, lettersOf[per]);
}
