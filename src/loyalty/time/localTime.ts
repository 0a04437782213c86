import { firstInstantAt, msPerDay, wallAt, type ZoneOffsets } from "../../core/zone.ts";

/** An instant as events and accounts hold it, so that the order of the text is the order in time. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}

/** The local day of an instant, in days since 1970. */
export function localDay(zone: ZoneOffsets, instant: number): number {
  return Math.floor(wallAt(zone, instant) / msPerDay);
}

/** The first instant of a local day. */
export function startOfDay(zone: ZoneOffsets, day: number): number {
  return firstInstantAt(zone, day * msPerDay);
}

/** Day of the week from Sunday = 0; day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** A day as an ISO date. */
export function dateText(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** A date of the calendar as a day; a 29 February that a year lacks is the 28th. */
export function dayOfDate(year: number, month: number, day: number): number {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Date.UTC(year, month - 1, Math.min(day, lastOfMonth)) / msPerDay;
}

/** The year of a day. */
export function yearOf(day: number): number {
  return new Date(day * msPerDay).getUTCFullYear();
}
