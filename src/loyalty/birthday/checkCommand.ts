import { checkNumber } from "../../core/check.ts";
import { daysInMonth } from "../../core/daysInMonth.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkObject } from "../checks.ts";
import { readInstant } from "../time/readInstant.ts";

/** Who was born on 29 February has a birthday. */
const leapYear = 2024;

/** Notes what is wrong with the fields of a birthday's command. */
export function checkBirthday(issues: IssueSink, command: Readonly<Record<string, unknown>>): void {
  const { birthday, enteredAt, at } = command;
  const entered = readInstant(issues, ["enteredAt"], enteredAt);
  if (entered > readInstant([], ["at"], at)) {
    issues.push(makeIssue("inconsistent", ["enteredAt"], "no later than at", enteredAt));
  }
  if (!checkObject(issues, ["birthday"], birthday)) return;
  const { month, day } = birthday;
  if (!checkNumber(issues, ["birthday", "month"], month, { min: 1, max: 12, whole: true })) return;
  checkNumber(issues, ["birthday", "day"], day, { min: 1, max: daysInMonth(leapYear, month), whole: true });
}
