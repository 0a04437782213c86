import { daysInMonth } from "./daysInMonth.ts";
import { msPerHour } from "./zone.ts";

/** An ISO string taken apart. */
export interface IsoTime {
  /** The clock time, as the epoch milliseconds that show it in UTC. */
  readonly wall: number;
  /** Offset from UTC in milliseconds; `null` where the string has none. */
  readonly offset: number | null;
  readonly isDate: boolean;
}

const colon = 58;

/**
 * Takes an ISO 8601 date or date-time apart: `2024-03-01`, `2024-03-01T12:00`, with seconds, any number of decimals
 * (cut to the millisecond), `Z` or an offset; a space may stand for the `T`. `null` where the text is none of these, or
 * names no day of the calendar. It reads characters by their codes: a regular expression takes five times as long.
 */
export function parseIso(text: string): IsoTime | null {
  const date = readDate(text);
  if (Number.isNaN(date)) return null;
  if (text.length === 10) return { wall: date, offset: null, isDate: true };
  const separator = text[10];
  const minutes = readClock(text, 11);
  if ((separator !== "T" && separator !== " ") || Number.isNaN(minutes)) return null;
  let at = 16;
  let second = 0;
  let millisecond = 0;
  if (text.charCodeAt(at) === colon) {
    second = readDigits(text, at + 1, 2);
    if (!(second <= 59)) return null;
    at += 3;
    if (text[at] === "." || text[at] === ",") {
      const end = endOfDigits(text, at + 1);
      if (end === at + 1) return null;
      millisecond = Number(text.slice(at + 1, Math.min(end, at + 4)).padEnd(3, "0"));
      at = end;
    }
  }
  const wall = date + minutes * 60_000 + second * 1000 + millisecond;
  const offset = readOffset(text, at);
  return offset === undefined ? null : { wall, offset, isDate: false };
}

/** The first ten characters as a date, in epoch milliseconds; NaN where they are none. */
function readDate(text: string): number {
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 2);
  const day = readDigits(text, 8, 2);
  const isWritten = text[4] === "-" && text[7] === "-" && year >= 1000 && month >= 1 && month <= 12 && day >= 1;
  return isWritten && day <= daysInMonth(year, month) ? Date.UTC(year, month - 1, day) : NaN;
}

/** `HH:mm` as minutes; NaN where there is none. */
function readClock(text: string, at: number): number {
  const hour = readDigits(text, at, 2);
  const minute = readDigits(text, at + 3, 2);
  return hour <= 23 && minute <= 59 && text.charCodeAt(at + 2) === colon ? hour * 60 + minute : NaN;
}

/** What follows the clock time, in milliseconds ahead of UTC; `null` for nothing, `undefined` for what is no offset. */
function readOffset(text: string, at: number): number | null | undefined {
  if (at === text.length) return null;
  const sign = text[at];
  if (sign === "Z") return at + 1 === text.length ? 0 : undefined;
  if (sign !== "+" && sign !== "-") return undefined;
  const hasColon = text.charCodeAt(at + 3) === colon;
  const hour = readDigits(text, at + 1, 2);
  const minute = readDigits(text, at + (hasColon ? 4 : 3), 2);
  if (!(hour <= 23 && minute <= 59) || text.length !== at + (hasColon ? 6 : 5)) return undefined;
  const offset = hour * msPerHour + minute * 60_000;
  return sign === "-" ? -offset : offset;
}

/** So many digits as a number; NaN where one is missing. */
function readDigits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}
