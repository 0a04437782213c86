import type { Program } from "../program/program.ts";
import type { Ratio } from "../program/ratio.ts";
import type { Rule } from "../program/rule.ts";
import type { EarningContext } from "./context.ts";
import { type BaseEarning, kindOf } from "./earnings/kinds.ts";
import type { Fraction } from "./fraction.ts";
import { baseOf, type EarningLine } from "./line.ts";
import type { Sale } from "./purchase.ts";
import type { TraceWriter } from "./trace.ts";
import { unmetCondition } from "./unmetCondition.ts";

/** What a rule gives before any factor, and the lines that it gives it for. */
export interface RuleAward {
  readonly rule: Rule<Ratio>;
  readonly earn: BaseEarning<Ratio>;
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
  trace: TraceWriter | null,
): { readonly awards: readonly RuleAward[]; readonly factors: readonly Factor[] } {
  const baseMinor = baseOf(lines);
  const awards: RuleAward[] = [];
  const factors: Factor[] = [];
  for (const rule of program.rules) {
    const unmet = unmetCondition(rule.when, sale, baseMinor, context);
    const matched = rule.lines ? lines.filter((line) => matches(line, rule.lines!)) : lines;
    if (unmet !== null || matched.length === 0) {
      trace?.note("condition", `does not apply: ${unmet ?? "no line"}`, rule.id);
      continue;
    }
    const { earn } = rule;
    if (earn.type === "multiplier") {
      factors.push({ rule, factor: earn.factor, lines: matched });
    } else {
      const points = kindOf(earn).points(earn, matched);
      awards.push({ rule, earn, lines: matched, points });
      trace?.addMore("rule", points, `${earn.type} on ${trace.money(baseOf(matched))}`, rule.id);
    }
    if (rule.stop) break;
  }
  return { awards, factors };
}

/** Whether a line is of what is named. */
export function matches(line: EarningLine, { skus = [], categories = [] }: NonNullable<Rule["lines"]>): boolean {
  return (line.sku !== null && skus.includes(line.sku)) || line.categories.some((name) => categories.includes(name));
}
