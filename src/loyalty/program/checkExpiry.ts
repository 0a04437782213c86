import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkFixedDate } from "./checkFixedDate.ts";
import type { Expiry } from "./expiry.ts";

/** Notes a policy that is none of lots where lots have one of their own, and dates that do not exist. */
export function checkExpiry(issues: IssueSink, path: readonly (string | number)[], expiry: Expiry | undefined): void {
  if (expiry?.type === "inactivity" && path.length > 1) {
    issues.push(
      makeIssue("inconsistent", path, "a policy for lots: inactivity is one of the whole account", expiry.type),
    );
  }
  checkFixedDate(issues, path, expiry);
}
