import type { Stacking } from "../program/rule.ts";
import { exceeds, type Fraction } from "./fraction.ts";

/** Which of several awards count: all, the first alone, or the best alone; of equal ones the first. */
export function stack(points: readonly Fraction[], stacking: Stacking["rules"]): readonly number[] {
  const all = points.map((_, i) => i);
  if (stacking === "additive" || all.length < 2) return all;
  if (stacking === "exclusive") return [0];
  return [all.reduce((best, i) => (exceeds(points[i]!, points[best]!) ? i : best))];
}
