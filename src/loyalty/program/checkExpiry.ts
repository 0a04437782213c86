import { type IssueSink, makeIssue } from "../../core/issues.ts";
import type { Expiry } from "./expiry.ts";

/** Notes a policy that is none of lots where lots have one of their own, and dates that do not exist. */
export function checkExpiry(issues: IssueSink, path: readonly (string | number)[], expiry: Expiry | undefined): void {
  if (expiry?.type === "inactivity" && path.length > 1) {
    issues.push(
      makeIssue("inconsistent", path, "a policy for lots: inactivity is one of the whole account", expiry.type),
    );
  }
  if (expiry?.type !== "fixedDate") return;
  for (const [name, date] of [["day", expiry] as const, ["cutOff", expiry.cutOff] as const]) {
    const isDate = !date || date.day <= new Date(Date.UTC(2024, date.month, 0)).getUTCDate();
    if (!isDate) issues.push(makeIssue("out_of_range", [...path, name], "a day that the month has", date.day));
  }
}
