import { firstInstantAt, msPerDay, wallAt, type ZoneOffsets } from "../../core/zone.ts";
import type { Duration, DurationEnd } from "../program/duration.ts";
import { civilDay, civilOf } from "./civil.ts";
import { startOfDay } from "./localTime.ts";

const daysPer = { day: 1, week: 7 } as const;

/** A day and a duration later; months clamp to the end of a month. */
export function addToDay(day: number, { amount, unit }: Duration): number {
  if (unit === "day" || unit === "week") return day + amount * daysPer[unit];
  const date = civilOf(day);
  const months = 12 * date.year + date.month - 1 + (unit === "year" ? 12 * amount : amount);
  return civilDay({ year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: date.day });
}

/** The instant, exclusive, at which a duration from an instant is over: with its last local day, or at the same clock time. */
export function endOfDuration(
  zone: ZoneOffsets,
  from: number,
  duration: Duration,
  end: DurationEnd = "endOfDay",
): number {
  const wall = wallAt(zone, from);
  const day = Math.floor(wall / msPerDay);
  const last = addToDay(day, duration);
  return end === "endOfDay" ? startOfDay(zone, last + 1) : firstInstantAt(zone, wall + (last - day) * msPerDay);
}
