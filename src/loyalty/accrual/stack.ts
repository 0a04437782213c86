import type { Stacking } from "../program/rule.ts";
import { exceeds } from "./fraction.ts";
import type { Shares } from "./multiply.ts";
import { sumOf } from "./roundAwards.ts";

/** Which of several awards count: all, the first alone, or the best alone; of equal ones the first. */
export function stack(awards: readonly Shares[], stacking: Stacking["rules"]): readonly Shares[] {
  if (stacking === "additive" || awards.length < 2) return awards;
  if (stacking === "exclusive") return awards.slice(0, 1);
  return [awards.reduce((best, one) => (exceeds(sumOf(one.shares), sumOf(best.shares)) ? one : best))];
}
