import type { Program } from "../program/program.ts";
import type { Ratio } from "../program/ratio.ts";
import { applyRules } from "./applyRules.ts";
import { capAwards, type CapCut } from "./capAwards.ts";
import type { EarningContext } from "./context.ts";
import { plus, shown, zero } from "./fraction.ts";
import { baseOf, type EarningLine } from "./line.ts";
import { type LineAward, multiply } from "./multiply.ts";
import type { Sale } from "./purchase.ts";
import { roundAwards, sumOf } from "./roundAwards.ts";
import type { TraceWriter } from "./trace.ts";

/** The points of one rule. */
export interface RulePoints {
  readonly ruleId: string;
  readonly points: number;
  readonly partner?: string;
}

/** What a purchase is awarded. */
export interface Award {
  readonly points: number;
  readonly byRule: readonly RulePoints[];
  readonly cuts: readonly CapCut[];
}

/** The accrual calculation: rules, stacking, factors, tier, one rounding, caps. A refund runs it again on what is left. */
export function award(
  program: Program,
  sale: Sale,
  lines: readonly EarningLine[],
  context: EarningContext,
  trace: TraceWriter | null = null,
): Award {
  const { awards, factors } = applyRules(program, sale, lines, context);
  for (const { rule, lines: matched, points } of awards) {
    trace?.addMore("rule", shown(points), `${rule.earn.type} on ${baseOf(matched)} minor units`, rule.id);
  }
  const tier = program.tiers?.tiers.find(({ id }) => id === context.tier)?.multiplier ?? noFactor;
  const byLine = program.rounding.stage === "line";
  const multiplied = awards.map((one) => multiply(one, factors, program.stacking.multipliers, tier, byLine));
  if (trace) {
    const names = factors.map(({ rule }) => rule.id).join(", ");
    const beforeTier = awards.map((one) => multiply(one, factors, program.stacking.multipliers, noFactor, false));
    if (factors.length > 0) trace.add("multiplier", total(beforeTier), `${program.stacking.multipliers}: ${names}`);
    if (tier !== noFactor) trace.add("tier", total(multiplied), `tier ${context.tier!}`);
  }
  const points = roundAwards(multiplied, program.rounding);
  trace?.add("rounding", sum(points), `${program.rounding.mode}, by the ${program.rounding.stage}`);
  const ruleIds = awards.map(({ rule }) => rule.id);
  const cuts = capAwards(points, ruleIds, program.caps, context.capUse);
  for (const cut of cuts) trace?.addMore("cap", -cut.points, `cap ${cut.capId}`);
  const byRule = awards.map(({ rule }, i) => ({
    ruleId: rule.id,
    points: points[i]!,
    ...(rule.partner !== undefined && { partner: rule.partner }),
  }));
  return { points: sum(points), byRule, cuts };
}

const noFactor: Ratio = { numerator: 1, denominator: 1 };

function total(awards: readonly (readonly LineAward[])[]): number {
  return shown(awards.map(sumOf).reduce(plus, zero));
}

function sum(points: readonly number[]): number {
  return points.reduce((all, more) => all + more, 0);
}
