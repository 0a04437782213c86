import type { ZoneOffsets } from "../../core/zone.ts";
import type { Expiry } from "../program/expiry.ts";
import { addToDay, endOfDuration } from "./addDuration.ts";
import { endOfPeriod } from "./endOfPeriod.ts";
import { dayOfDate, localDay, startOfDay, yearOf } from "./localTime.ts";

/**
 * The instant, exclusive, at which points end; `null` where they do not, or where it is not known before they are
 * activated. Inactivity ends the points of an account, and not a lot at a date.
 */
export function expiryOf(
  zone: ZoneOffsets,
  expiry: Expiry,
  earnedAt: number,
  activeFrom: number | null,
): number | null {
  if (expiry.type === "never" || expiry.type === "inactivity") return null;
  if (expiry.type === "fixedDate") return startOfDay(zone, fixedDay(expiry, localDay(zone, earnedAt)) + 1);
  const from = expiry.from === "activated" ? activeFrom : earnedAt;
  if (from === null) return null;
  if (!expiry.roundUpTo) return endOfDuration(zone, from, expiry.duration, expiry.end);
  const last = addToDay(localDay(zone, from), expiry.duration);
  return startOfDay(zone, endOfPeriod(last, expiry.roundUpTo) + 1);
}

/** The last day of points earned on a day: the next such date, or, from the cut-off before it on, the one after. */
function fixedDay({ month, day, cutOff }: Extract<Expiry, { type: "fixedDate" }>, earned: number): number {
  let year = yearOf(earned);
  if (dayOfDate(year, month, day) < earned) year++;
  const end = dayOfDate(year, month, day);
  if (!cutOff) return end;
  const cut = dayOfDate(year, cutOff.month, cutOff.day);
  const lastCut = cut <= end ? cut : dayOfDate(year - 1, cutOff.month, cutOff.day);
  return earned >= lastCut ? dayOfDate(year + 1, month, day) : end;
}
