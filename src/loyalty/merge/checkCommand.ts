import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkId, checkObject } from "../checks.ts";
import { movedCheck } from "./movedCheck.ts";

/** Notes what is wrong with the fields of a merger's half. What comes over must be as the other half's event has it. */
export function checkMerge(issues: IssueSink, { correlationId, half }: Readonly<Record<string, unknown>>): void {
  checkId(issues, ["correlationId"], correlationId);
  if (!checkObject(issues, ["half"], half)) return;
  const { direction, toMemberId, fromMemberId, moved, movedCheck: check } = half;
  if (direction === "out") {
    checkId(issues, ["half", "toMemberId"], toMemberId);
  } else if (direction !== "in") {
    issues.push(makeIssue("unknown_choice", ["half", "direction"], "one of in, out", direction));
  } else {
    checkId(issues, ["half", "fromMemberId"], fromMemberId);
    if (!checkObject(issues, ["half", "moved"], moved) || movedCheck(moved) === check) return;
    issues.push(makeIssue("inconsistent", ["half", "moved"], "what the other account handed over, untouched", check));
  }
}
