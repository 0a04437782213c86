import { checkChoice, checkNumber } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { parseIso } from "../core/iso.ts";
import type { DeliveryOptions } from "./deliveryResult.ts";

/** Options with their defaults. */
export interface DeliverySettings extends Required<Omit<DeliveryOptions, "asOf" | "repeatWithinDays">> {
  readonly repeatWithinDays: number | null;
}

/** Checks the options and fills in their defaults. */
export function deliverySettings(options: DeliveryOptions): DeliverySettings {
  const { days = "business", weekendDays = [6, 0], holidays = [], repeatOf = "firstDelivery" } = options;
  const { repeatWithinDays = null } = options;
  const issues = new CountedIssues();
  checkChoice(issues, "days", days, ["business", "calendar"]);
  weekendDays.forEach((day, i) => checkNumber(issues, ["weekendDays", i], day, { min: 0, max: 6, whole: true }));
  if (new Set(weekendDays).size > 6) {
    issues.push(makeIssue("inconsistent", ["weekendDays"], "a day of business in the week", weekendDays));
  }
  holidays.forEach((date: unknown, i) => {
    if (typeof date === "string" && parseIso(date)?.isDate) return;
    issues.push(makeIssue("invalid_instant", ["holidays", i], "an ISO 8601 date", date));
  });
  checkChoice(issues, "repeatOf", repeatOf, ["firstDelivery", "everyDelivery"]);
  if (repeatWithinDays !== null) {
    checkNumber(issues, ["repeatWithinDays"], repeatWithinDays, { min: 1, max: 36_525, whole: true });
  }
  issues.throwIfAny();
  return { days, weekendDays, holidays, repeatOf, repeatWithinDays };
}
