import { checkNumber } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkId, checkObject, checkOptional, someAmount } from "../checks.ts";
import { checkEntrants } from "./checkEntrants.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Notes what is wrong with the fields of a `grantEntries` command. */
export function checkGrantEntries(issues: IssueSink, { raffleId, reason }: Fields): void {
  checkId(issues, ["raffleId"], raffleId);
  if (!checkObject(issues, ["reason"], reason)) return;
  const { type, orderId, points, action } = reason;
  if (type === "spend") checkId(issues, ["reason", "orderId"], orderId);
  else if (type === "points") checkNumber(issues, ["reason", "points"], points, someAmount);
  else if (type === "action") checkId(issues, ["reason", "action"], action);
  else issues.push(makeIssue("unknown_choice", ["reason", "type"], "one of spend, points, action", type));
}

/** Notes what is wrong with the fields of a `draw` command. */
export function checkDraw(issues: IssueSink, { raffleId, seed, prizes, entrants }: Fields): void {
  checkId(issues, ["raffleId"], raffleId);
  checkNumber(issues, ["seed"], seed, { min: 0, max: 2 ** 32 - 1, whole: true });
  checkEntrants(issues, ["entrants"], entrants);
  if (!Array.isArray(prizes) || prizes.length === 0) {
    issues.push(makeIssue("wrong_type", ["prizes"], "a list of prizes", prizes));
    return;
  }
  const seen = new Set<unknown>();
  prizes.forEach((prize: unknown, i) => {
    if (!checkObject(issues, ["prizes", i], prize)) return;
    checkId(issues, ["prizes", i, "id"], prize["id"]);
    checkOptional(issues, ["prizes", i, "points"], prize["points"], someAmount);
    if (seen.has(prize["id"])) {
      issues.push(makeIssue("conflicting_duplicate", ["prizes", i, "id"], "an id of its own", prize["id"]));
    }
    seen.add(prize["id"]);
  });
}
