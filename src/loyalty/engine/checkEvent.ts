import { makeIssue } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Account } from "../account/account.ts";
import type { LoyaltyEvent } from "../events/event.ts";
import { eventCheck, payloadCheck } from "./eventCheck.ts";

/** Where an account has got to in its stream. */
export type Place = Pick<Account, "memberId" | "version" | "check" | "unrecorded">;

/** Whether an event is the next one of an account, untouched since it was written. */
export function isNext(event: LoyaltyEvent, { memberId, version, check, unrecorded }: Place): boolean {
  return (
    typeof event === "object" &&
    (event as unknown) !== null &&
    event.memberId === memberId &&
    event.sequence === version + 1 &&
    event.check === eventCheck(event, check) &&
    (unrecorded.length === 0 || payloadCheck(event, 0) === payloadCheck(unrecorded[0]!, 0))
  );
}

/** What keeps an event from being the next one. */
export function nextIssue(
  path: readonly (string | number)[],
  event: LoyaltyEvent,
  { memberId, version, check }: Place,
): MetricIssue {
  if (typeof event !== "object" || (event as unknown) === null || Array.isArray(event)) {
    return makeIssue((event as unknown) === undefined ? "required" : "wrong_type", path, "an object", event);
  }
  if (event.memberId !== memberId) {
    return makeIssue("inconsistent", [...path, "memberId"], `the member ${memberId}`, event.memberId);
  }
  if (event.sequence !== version + 1) {
    const expected = `${version + 1}, the next event of the account`;
    return makeIssue("inconsistent", [...path, "sequence"], expected, event.sequence);
  }
  if (event.check !== eventCheck(event, check)) {
    return makeIssue("inconsistent", [...path, "check"], "the event as it was written", event.check);
  }
  return makeIssue("inconsistent", path, "what was due in this account; replay it again", event.type);
}
