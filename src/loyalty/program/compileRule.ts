import { msPerDay, type ZoneOffsets } from "../../core/zone.ts";
import { parseIso } from "../../core/iso.ts";
import { firstInstantAt } from "../../core/zone.ts";
import { kindOf } from "../accrual/earnings/kinds.ts";
import { instantText, startOfDay } from "../time/localTime.ts";
import type { Conditions } from "./conditions.ts";
import { type Ratio, ratioOf, scaleRatio } from "./ratio.ts";
import type { Earning, Rule } from "./rule.ts";

/** A rule with exact rates and canonical instants. `pointsPerMinor` turns points per major unit into smallest per minor. */
export function compileRule(rule: Rule, zone: ZoneOffsets, pointsPerMinor: Ratio): Rule<Ratio> {
  const { when, earn, ...rest } = rule;
  return {
    ...rest,
    ...(when && { when: compileConditions(when, zone) }),
    earn: compileEarning(earn, pointsPerMinor),
  };
}

function compileEarning(earn: Earning, pointsPerMinor: Ratio): Earning<Ratio> {
  if (earn.type === "multiplier") return { ...earn, factor: ratioOf(earn.factor) };
  return kindOf(earn).compile(earn, (rate) => scaleRatio(ratioOf(rate), pointsPerMinor));
}

function compileConditions({ from, until, ...rest }: Conditions, zone: ZoneOffsets): Conditions {
  return {
    ...rest,
    ...(from !== undefined && { from: boundary(from, zone, 0) }),
    ...(until !== undefined && { until: boundary(until, zone, 1) }),
  };
}

/** An instant, or the start of a local date so many days on. */
function boundary(text: string, zone: ZoneOffsets, daysOn: number): string {
  const { wall, offset, isDate } = parseIso(text)!;
  if (isDate) return instantText(startOfDay(zone, wall / msPerDay + daysOn));
  return instantText(offset === null ? firstInstantAt(zone, wall) : wall - offset);
}
