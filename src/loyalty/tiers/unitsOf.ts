import type { RulePoints } from "../accrual/award.ts";
import { baseOf, type EarningLine } from "../accrual/line.ts";
import type { Program } from "../program/program.ts";

/** The qualifying units of an order: points of rules that qualify, money, pieces (nights), or the order itself. */
export function unitsOf(
  { tiers, rules }: Program,
  lines: readonly EarningLine[],
  byRule: readonly RulePoints[],
): number {
  switch (tiers?.basis) {
    case "qualifyingPoints":
      return qualifyingPoints(rules, byRule);
    case "spend":
      return baseOf(lines);
    case "nights":
      return lines.reduce((sum, { quantity }) => sum + quantity, 0);
    case "orders":
      return lines.length > 0 ? 1 : 0;
    default:
      return 0;
  }
}

function qualifyingPoints(rules: Program["rules"], byRule: readonly RulePoints[]): number {
  let sum = 0;
  for (const { ruleId, points } of byRule) {
    if (rules.find(({ id }) => id === ruleId)?.qualifies !== false) sum += points;
  }
  return sum;
}
