import { ownValue } from "../ownValue.ts";
import type { Cap } from "../program/rule.ts";

/** How many points a cap has cut. */
export interface CapCut {
  /** Id of the cap. */
  readonly capId: string;
  /** Points that it cut, of the smallest unit. */
  readonly points: number;
}

/**
 * Cuts awards to what each cap leaves: the caps of single rules first, then those of the whole award, which take from
 * the last rule back. `points` is changed in place.
 */
export function capAwards(
  points: number[],
  ruleIds: readonly string[],
  caps: readonly Cap[],
  capUse: Readonly<Record<string, number>>,
): CapCut[] {
  const cuts: CapCut[] = [];
  for (const cap of caps) {
    let over = capped(points, ruleIds, cap) - Math.max(0, cap.points - (ownValue(capUse, cap.id) ?? 0));
    if (over <= 0) continue;
    cuts.push({ capId: cap.id, points: over });
    for (let i = points.length - 1; over > 0; i--) {
      if (cap.ruleId !== undefined && ruleIds[i] !== cap.ruleId) continue;
      const taken = Math.min(over, points[i]!);
      points[i]! -= taken;
      over -= taken;
    }
  }
  return cuts;
}

/** The points that fall under a cap. */
export function capped(points: readonly number[], ruleIds: readonly string[], { ruleId }: Cap): number {
  return points.reduce((sum, more, i) => (ruleId === undefined || ruleIds[i] === ruleId ? sum + more : sum), 0);
}
