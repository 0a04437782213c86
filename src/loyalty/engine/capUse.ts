import type { RulePoints } from "../accrual/award.ts";
import { capped } from "../accrual/capAwards.ts";
import type { Account } from "../account/account.ts";
import type { CapStep, CapUse } from "../account/capUse.ts";
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

/** What the caps that reach beyond one purchase have given before it and after it, in the period that it falls in. */
export function capSteps(
  { caps }: Program,
  day: number,
  used: Readonly<Record<string, number>>,
  byRule: readonly RulePoints[],
): Record<string, CapStep> {
  const steps: Record<string, CapStep> = {};
  for (const cap of caps) {
    if (cap.per === "transaction") continue;
    const before = used[cap.id]!;
    const given = cap.per === "budget" ? 0 : capped(byRule, cap);
    steps[cap.id] = { period: periodOf(cap, day), before, after: before + given };
  }
  return steps;
}

/** The local day, month or year of a cap; empty for one without a period. */
export function periodOf({ per }: Pick<Cap, "per">, day: number): string {
  return lettersOf[per] === 0 ? "" : dateText(day).slice(0, lettersOf[per]);
}
