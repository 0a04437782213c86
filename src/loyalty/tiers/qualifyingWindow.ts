import type { Account } from "../account/account.ts";
import type { TierLadder } from "../program/tiers.ts";
import type { Program } from "../program/program.ts";
import { civilOf } from "../time/civil.ts";
import { dayOfDate, localDay, yearOf } from "../time/localTime.ts";

/** A year over which qualifying units count: local days, the end exclusive. */
export interface QualifyingYear {
  readonly from: number;
  readonly end: number;
}

/** The year that a day falls in, for ladders that count by the year; `null` for the others. */
export function qualifyingYear(
  program: Program,
  account: Pick<Account, "enrolledAt">,
  day: number,
): QualifyingYear | null {
  const start = startOfYears(program, account);
  if (!start) return null;
  let year = yearOf(day);
  if (dayOfDate(year, start.month, start.day) > day) year--;
  return { from: dayOfDate(year, start.month, start.day), end: dayOfDate(year + 1, start.month, start.day) };
}

function startOfYears(
  { zone, tiers }: Program,
  { enrolledAt }: Pick<Account, "enrolledAt">,
): { month: number; day: number } | null {
  const { window } = tiers as TierLadder<never>;
  if (window.type === "calendarYear") return window.starts ?? { month: 1, day: 1 };
  if (window.type !== "anniversary") return null;
  return civilOf(localDay(zone, Date.parse(enrolledAt!)));
}
