import type { PointRounding, RoundingStage } from "../program/base.ts";
import type { Shares } from "./multiply.ts";
import { type Fraction, floorOf, plus, rest, rounded, zero } from "./fraction.ts";

/**
 * The whole points of each award, rounded once: by the line, by the rule, or all together. Points that were rounded
 * together go to the rules by largest remainder.
 */
export function roundAwards(
  awards: readonly Pick<Shares, "shares">[],
  { mode, stage }: { readonly mode: PointRounding; readonly stage: RoundingStage },
): number[] {
  if (stage === "line") return awards.map(({ shares }) => shares.reduce((sum, one) => sum + rounded(one, mode), 0));
  const sums = awards.map(({ shares }) => sumOf(shares));
  if (stage === "rule" || sums.length === 1) return sums.map((points) => rounded(points, mode));
  const floors = sums.map(floorOf);
  const missing = rounded(sums.reduce(plus, zero), mode) - floors.reduce((sum, points) => sum + points, 0);
  if (missing === 0) return floors;
  const byRest = sums.map((_, i) => i).sort((a, b) => rest(sums[b]!) - rest(sums[a]!) || a - b);
  for (const i of byRest.slice(0, missing)) floors[i]!++;
  return floors;
}

/** The points of all lines of an award. */
export function sumOf(lines: readonly Fraction[]): Fraction {
  return lines.length === 1 ? lines[0]! : lines.reduce(plus, zero);
}
