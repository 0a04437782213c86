import { ownValue } from "../ownValue.ts";
import type { Cap } from "../program/rule.ts";

/** How many points a cap has cut. */
export interface CapCut {
  /** Id of the cap. */
  readonly capId: string;
  /** Points that it cut, of the smallest unit. */
  readonly points: number;
}

/** The points of a rule before the caps have seen them. */
export interface CountedPoints {
  readonly ruleId: string;
  points: number;
  readonly partner?: string;
}

/**
 * Cuts awards to what each cap leaves: the caps of single rules first, then those of the whole award, which take from
 * the last rule back. `byRule` is changed in place.
 */
export function capAwards(
  byRule: readonly CountedPoints[],
  caps: readonly Cap[],
  capUse: Readonly<Record<string, number>>,
): CapCut[] {
  const cuts: CapCut[] = [];
  for (const cap of caps) {
    let over = capped(byRule, cap) - Math.max(0, cap.points - (ownValue(capUse, cap.id) ?? 0));
    if (over <= 0) continue;
    cuts.push({ capId: cap.id, points: over });
    for (let i = byRule.length - 1; over > 0; i--) {
      const rule = byRule[i]!;
      if (cap.ruleId !== undefined && rule.ruleId !== cap.ruleId) continue;
      const taken = Math.min(over, rule.points);
      rule.points -= taken;
      over -= taken;
    }
  }
  return cuts;
}

/** The points that fall under a cap. */
export function capped(byRule: readonly Readonly<CountedPoints>[], { ruleId: only }: Cap): number {
  let sum = 0;
  for (const { ruleId, points } of byRule) if (only === undefined || ruleId === only) sum += points;
  return sum;
}
