import { daysInMonth } from "../../core/daysInMonth.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import type { MonthDay } from "./duration.ts";

/** A date of every year may be the 29th of February. */
const leapYear = 2024;

type End = { readonly type: "fixedDate"; readonly cutOff?: MonthDay } & MonthDay;

/** Notes days that their month does not have. */
export function checkFixedDate(
  issues: IssueSink,
  path: readonly (string | number)[],
  expiry: End | { readonly type: string } | undefined,
): void {
  if (!expiry || !("month" in expiry)) return;
  for (const [name, date] of [["day", expiry] as const, ["cutOff", expiry.cutOff] as const]) {
    const isDate = !date || date.day <= daysInMonth(leapYear, date.month);
    if (!isDate) issues.push(makeIssue("out_of_range", [...path, name], "a day that the month has", date.day));
  }
}
