import { type Instant, instantExpectation, instantReader } from "./instant.ts";
import { parseIso } from "./iso.ts";
import { makeIssue, throwIfAny } from "./issues.ts";
import type { MetricIssue } from "./metricError.ts";
import { firstInstantAt, msPerDay, zoneOffsets } from "./zone.ts";

/** The moment that a metric looks from, resolved. */
export interface ResolvedAsOf {
  /** The first instant that is no longer seen. */
  readonly end: number;
  /** The moment as results carry it: the date as given, or the instant in UTC. */
  readonly asOf: string;
}

/**
 * Resolves `asOf`: a date means through the end of that local day, an instant includes what happened at it.
 *
 * @throws {@link MetricError} when it is absent or no instant.
 */
export function resolveAsOf(asOf: Instant, timeZone: string): ResolvedAsOf {
  const instant = readInstant("asOf", asOf, timeZone);
  const date = typeof asOf === "string" ? parseIso(asOf) : null;
  if (!date?.isDate) return { end: instant + 1, asOf: new Date(instant).toISOString() };
  const nextDay = date.wall + msPerDay;
  return { end: firstInstantAt(zoneOffsets(timeZone, date.wall, nextDay), nextDay), asOf: asOf as string };
}

/** One instant option as whole epoch milliseconds; a date means its first instant in the zone. */
export function readInstant(field: string, value: Instant, timeZone: string): number {
  const instant = instantReader(timeZone)(value);
  if (Number.isNaN(instant)) {
    const issues: MetricIssue[] = [];
    const isMissing = value === undefined || value === null;
    issues.push(makeIssue(isMissing ? "required" : "invalid_instant", [field], instantExpectation, value));
    throwIfAny(issues);
  }
  return instant;
}
