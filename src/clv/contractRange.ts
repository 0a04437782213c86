import type { NumberRange } from "../core/check.ts";

/** What a parameter may be: what sums over all time can be taken with, without a wrong digit or a long wait. */
export function contractRange(name: string): NumberRange {
  return name === "c" ? { min: 0.05, max: 20 } : { min: 1e-9, max: 1e9 };
}
