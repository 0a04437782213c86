import { tzOffset } from "@date-fns/tz";
import { makeIssue, throwIfAny } from "./issues.ts";
import type { MetricIssue } from "./metricError.ts";

export const msPerHour = 3_600_000;
export const msPerDay = 86_400_000;

/**
 * A zone's offsets from UTC over a stretch of time: `offsets[i]` holds from `starts[i]` up to `starts[i + 1]`.
 * The first start is −Infinity. Local ("wall") time is written as the epoch milliseconds that show it in UTC.
 */
export interface ZoneOffsets {
  /** Epoch milliseconds at which each offset begins, ascending. */
  readonly starts: readonly number[];
  /** What is added to UTC for local time, in milliseconds. */
  readonly offsets: readonly number[];
}

/** Throws unless `timeZone` names a zone of the IANA database. */
export function checkTimeZone(timeZone: unknown): void {
  const issues: MetricIssue[] = [];
  if (typeof timeZone !== "string" || !isTimeZone(timeZone)) {
    issues.push(makeIssue("unknown_time_zone", ["timeZone"], "an IANA time zone such as Europe/Berlin", timeZone));
  }
  throwIfAny(issues);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The zone's offsets between two instants. Each day is probed and a change located to the second, since a scan by the
 * month misses a zone that changes twice within one (Cairo in September 2010). For many years a step of a week will do.
 */
export function zoneOffsets(timeZone: string, from: number, through: number, step: number = msPerDay): ZoneOffsets {
  let probe = from - msPerDay;
  const starts = [-Infinity];
  const offsets = [offsetAt(timeZone, probe)];
  const end = timeZone === "UTC" ? probe : through + step;
  while (probe < end) {
    const next = probe + step;
    const offset = offsetAt(timeZone, next);
    if (offset !== offsets.at(-1)) {
      starts.push(changeBetween(timeZone, probe, next, offset));
      offsets.push(offset);
    }
    probe = next;
  }
  return { starts, offsets };
}

/** The first instant at which the zone's clock shows `wall` or later; in a gap, the end of the gap. */
export function firstInstantAt({ starts, offsets }: ZoneOffsets, wall: number): number {
  for (let i = placeAt(starts, wall - msPerDay); ; i++) {
    const instant = Math.max(starts[i]!, wall - offsets[i]!);
    if (i + 1 === starts.length || instant < starts[i + 1]!) return instant;
  }
}

/** What the zone's clock shows at an instant. */
export function wallAt({ starts, offsets }: ZoneOffsets, instant: number): number {
  return instant + offsets[placeAt(starts, instant)]!;
}

/** The place of the last start that is not after an instant. */
function placeAt(starts: readonly number[], instant: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

function offsetAt(timeZone: string, instant: number): number {
  const offset = Math.round(tzOffset(timeZone, new Date(instant)) * 60_000);
  // tzOffset loses the sign of −00:44:30 (Liberia before 1972, Dublin before 1916): for less than an hour, look again.
  return offset > 0 && offset < msPerHour && isBehindUtc(timeZone, instant) ? -offset : offset;
}

function isBehindUtc(timeZone: string, instant: number): boolean {
  return new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).format(instant).includes("GMT-");
}

/** The second between two instants at which the zone takes on `offset`: Manila's in 1844 was at 15:56:08. */
function changeBetween(timeZone: string, before: number, after: number, offset: number): number {
  let low = Math.floor(before / 1000);
  let high = Math.ceil(after / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle * 1000) === offset) high = middle;
    else low = middle;
  }
  return high * 1000;
}
