import { type IssueSink, makeIssue } from "../../core/issues.ts";
import type { Account } from "../account/account.ts";
import { checkObject } from "../checks.ts";
import type { LoyaltyEvent } from "../events/event.ts";
import { fieldsCheck } from "./check.ts";
import { eventCheck } from "./eventCheck.ts";

/** Notes what keeps an event from being the next one of an account, untouched since it was written. */
export function checkEvent(
  issues: IssueSink,
  path: readonly (string | number)[],
  event: unknown,
  { memberId, version, check, unrecorded }: Pick<Account, "memberId" | "version" | "check" | "unrecorded">,
): event is LoyaltyEvent {
  if (!checkObject(issues, path, event)) return false;
  const given = event as unknown as LoyaltyEvent;
  if (given.memberId !== memberId) {
    issues.push(makeIssue("inconsistent", [...path, "memberId"], `the member ${memberId}`, given.memberId));
  } else if (given.sequence !== version + 1) {
    const expected = `${version + 1}, the next event of the account`;
    issues.push(makeIssue("inconsistent", [...path, "sequence"], expected, given.sequence));
  } else if (given.check !== eventCheck(given, check)) {
    issues.push(makeIssue("inconsistent", [...path, "check"], "the event as it was written", given.check));
  } else if (unrecorded.length > 0 && !isSame(given, unrecorded[0]!)) {
    issues.push(makeIssue("inconsistent", path, "what was due in this account; replay it again", given.type));
  } else {
    return true;
  }
  return false;
}

/** Whether an event says what was due. */
function isSame(event: LoyaltyEvent, due: object): boolean {
  return fieldsCheck(event as never, 0, envelope) === fieldsCheck(due as never, 0);
}

const envelope: readonly string[] = [
  "id",
  "sequence",
  "memberId",
  "programVersion",
  "recordedAt",
  "key",
  "keyCheck",
  "correlationId",
  "check",
];
