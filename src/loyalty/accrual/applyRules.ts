import type { Program } from "../program/program.ts";
import type { Ratio } from "../program/ratio.ts";
import type { Rule } from "../program/rule.ts";
import { conditionsHold } from "./conditionsHold.ts";
import type { EarningContext } from "./context.ts";
import { earned } from "./earned.ts";
import { exceeds, type Fraction } from "./fraction.ts";
import { baseOf, type EarningLine } from "./line.ts";
import type { Sale } from "./purchase.ts";

/** What a rule gives before any factor, and the lines that it gives it for. */
export interface RuleAward {
  readonly rule: Rule<Ratio>;
  readonly lines: readonly EarningLine[];
  readonly points: Fraction;
}

/** A factor on what other rules give for these lines. */
export interface Factor {
  readonly rule: Rule<Ratio>;
  readonly factor: Ratio;
  readonly lines: readonly EarningLine[];
}

/** The rules that apply, in their order, up to the first that stops. */
export function applyRules(
  program: Program,
  sale: Sale,
  lines: readonly EarningLine[],
  context: EarningContext,
): { readonly awards: readonly RuleAward[]; readonly factors: readonly Factor[] } {
  const baseMinor = baseOf(lines);
  const awards: RuleAward[] = [];
  const factors: Factor[] = [];
  for (const rule of program.rules) {
    if (!conditionsHold(rule.when, sale, baseMinor, context)) continue;
    const matched = rule.lines ? lines.filter((line) => matches(line, rule.lines!)) : lines;
    if (matched.length === 0) continue;
    if (rule.earn.type === "multiplier") factors.push({ rule, factor: rule.earn.factor, lines: matched });
    else awards.push({ rule, lines: matched, points: earned(rule.earn, matched) });
    if (rule.stop) break;
  }
  return { awards: stacked(awards, program.stacking.rules), factors };
}

/** Whether a line is of what is named. */
export function matches(line: EarningLine, { skus = [], categories = [] }: NonNullable<Rule["lines"]>): boolean {
  return (line.sku !== null && skus.includes(line.sku)) || line.categories.some((name) => categories.includes(name));
}

/** All awards, the first alone, or the best alone; of equal ones the first. */
function stacked(awards: readonly RuleAward[], stacking: "additive" | "bestOf" | "exclusive"): readonly RuleAward[] {
  if (stacking === "additive" || awards.length < 2) return awards;
  if (stacking === "exclusive") return awards.slice(0, 1);
  return [awards.reduce((best, award) => (exceeds(award.points, best.points) ? award : best))];
}
