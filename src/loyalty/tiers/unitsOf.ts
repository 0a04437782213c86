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
      return byRule.reduce((sum, { ruleId, points }) => (isBonus(ruleId) ? sum : sum + points), 0);
    case "spend":
      return baseOf(lines);
    case "nights":
      return lines.reduce((sum, { quantity }) => sum + quantity, 0);
    case "orders":
      return lines.length > 0 ? 1 : 0;
    default:
      return 0;
  }

  function isBonus(ruleId: string): boolean {
    return rules.find(({ id }) => id === ruleId)?.qualifies === false;
  }
}
