import { matches } from "../accrual/applyRules.ts";
import { baseOf, type EarningLine } from "../accrual/line.ts";
import type { StampEarning } from "./stampCards.ts";

/** The stamps that the lines of a visit which earn are worth, before any cap. */
export function stampsOf(per: StampEarning, lines: readonly EarningLine[]): number {
  if (lines.length === 0) return 0;
  if (per.type === "visit") return baseOf(lines) >= (per.minimumMinor ?? 0) ? 1 : 0;
  if (per.type === "spend") return Math.floor(baseOf(lines) / per.stepMinor);
  const counted = per.skus || per.categories ? lines.filter((line) => matches(line, per)) : lines;
  return counted.reduce((sum, { quantity }) => sum + quantity, 0);
}
