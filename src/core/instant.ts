import { firstInstantAt, msPerDay, msPerHour, zoneOffsets, type ZoneOffsets } from "./zone.ts";

/** A moment: a `Date`, epoch milliseconds, or an ISO 8601 string (local to the log's time zone when it has no offset). */
export type Instant = Date | string | number;

/** The instants that can be read: four-digit years, so that microseconds taken for milliseconds are caught. */
export const earliestInstant: number = Date.UTC(1000, 0, 1);
export const latestInstant: number = Date.UTC(9999, 11, 31) - 1;

/** What an instant must look like, for messages. */
export const instantExpectation = "expected a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999";

/** An ISO string taken apart. */
interface IsoTime {
  /** The clock time, as the epoch milliseconds that show it in UTC. */
  readonly wall: number;
  /** Offset from UTC in milliseconds; `null` where the string has none. */
  readonly offset: number | null;
  readonly isDate: boolean;
}

const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/;

/** Takes an ISO 8601 date or date-time apart; `null` where it is none, or names no day of the calendar. */
export function parseIso(text: string): IsoTime | null {
  const match = isoPattern.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const date = Date.UTC(year, month - 1, day);
  if (match[4] === undefined) return { wall: date, offset: null, isDate: true };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const millisecond = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const wall = date + hour * msPerHour + minute * 60_000 + second * 1000 + millisecond;
  if (match[8] !== undefined) return { wall, offset: 0, isDate: false };
  if (match[9] === undefined) return { wall, offset: null, isDate: false };
  const [offsetHours, offsetMinutes] = [Number(match[10]), Number(match[11])];
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000;
  return { wall, offset: match[9] === "-" ? -offset : offset, isDate: false };
}

/** Turns instants of any form into whole epoch milliseconds; NaN for what is none. */
export type InstantReader = (value: unknown) => number;

/** A reader for one time zone. It remembers the zone's offsets by the day, so that a bulk of strings asks once a day. */
export function instantReader(timeZone: string): InstantReader {
  const offsetsOfDay = new Map<number, ZoneOffsets>();
  const localInstant = (wall: number): number => {
    if (timeZone === "UTC") return wall;
    const day = Math.floor(wall / msPerDay);
    let offsets = offsetsOfDay.get(day);
    if (!offsets) offsetsOfDay.set(day, (offsets = zoneOffsets(timeZone, day * msPerDay, (day + 1) * msPerDay)));
    return firstInstantAt(offsets, wall);
  };
  return (value) => {
    if (typeof value === "number") return inRange(Math.floor(value));
    if (value instanceof Date) return inRange(value.getTime());
    const iso = typeof value === "string" ? parseIso(value) : null;
    if (!iso) return NaN;
    return inRange(iso.offset === null ? localInstant(iso.wall) : iso.wall - iso.offset);
  };
}

function inRange(instant: number): number {
  return instant >= earliestInstant && instant <= latestInstant ? instant : NaN;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
