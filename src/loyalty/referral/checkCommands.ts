import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkId, checkObject } from "../checks.ts";
import { readInstant } from "../time/readInstant.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Notes what is wrong with the fields of a `refer` command. */
export function checkRefer(issues: IssueSink, { referrerId }: Fields): void {
  checkId(issues, ["referrerId"], referrerId);
}

/** Notes what is wrong with the fields of a `qualifyReferral` command. */
export function checkQualify(issues: IssueSink, command: Fields): void {
  const half = checkHalf(issues, command);
  if (!half) return;
  checkId(issues, ["half", "orderId"], half["orderId"]);
  if (half["side"] === "referrer") readInstant(issues, ["half", "orderedAt"], half["orderedAt"]);
}

/** Notes what is wrong with the fields of a `rejectReferral` command. */
export function checkReject(issues: IssueSink, command: Fields): void {
  checkHalf(issues, command);
  checkId(issues, ["reason"], command["reason"]);
}

function checkHalf(issues: IssueSink, { correlationId, half }: Fields): Fields | null {
  checkId(issues, ["correlationId"], correlationId);
  if (!checkObject(issues, ["half"], half)) return null;
  if (half["side"] === "referrer") checkId(issues, ["half", "refereeId"], half["refereeId"]);
  else if (half["side"] !== "referee") {
    issues.push(makeIssue("unknown_choice", ["half", "side"], "one of referee, referrer", half["side"]));
    return null;
  }
  return half;
}
