import { parseIso } from "./iso.ts";
import { firstInstantAt, msPerDay, zoneOffsets, type ZoneOffsets } from "./zone.ts";

/** A moment: a `Date`, epoch milliseconds, or an ISO 8601 string (local to the log's time zone when it has no offset). */
export type Instant = Date | string | number;

/** The instants that can be read: four-digit years, so that microseconds taken for milliseconds are caught. */
export const earliestInstant: number = Date.UTC(1000, 0, 1);
export const latestInstant: number = Date.UTC(9999, 11, 31) - 1;

/** What an instant must look like, for messages. */
export const instantExpectation = "a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999";

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
