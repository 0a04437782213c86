import { msPerDay } from "../../core/zone.ts";
import type { MonthDay } from "../program/duration.ts";
import { dayOfDate, yearOf } from "../time/localTime.ts";
import type { BirthdayGift, LeapDayPolicy } from "./gift.ts";

/**
 * The year of the birthday whose window a local day lies in; `null` when it lies in none. It is the birthday's own year:
 * a gift on 30 December for a birthday on 2 January is the new year's.
 */
export function birthdayYear(
  { daysBefore = 0, daysAfter = 0, leapDay }: Pick<BirthdayGift, "daysBefore" | "daysAfter" | "leapDay">,
  birthday: MonthDay,
  day: number,
): number | null {
  const year = yearOf(day);
  const isInWindow = (one: number): boolean => {
    const celebrated = birthdayIn(one, birthday, leapDay);
    return celebrated !== null && day >= celebrated - daysBefore && day <= celebrated + daysAfter;
  };
  return [year - 1, year, year + 1].find(isInWindow) ?? null;
}

/** The local day of a birthday in a year; `null` when it has none. */
function birthdayIn(year: number, { month, day }: MonthDay, leapDay: LeapDayPolicy): number | null {
  const celebrated = dayOfDate(year, month, day); // 29 February becomes the 28th where there is none
  const isMissing = new Date(celebrated * msPerDay).getUTCDate() !== day;
  if (!isMissing || leapDay === "feb28") return celebrated;
  return leapDay === "mar1" ? celebrated + 1 : null;
}
