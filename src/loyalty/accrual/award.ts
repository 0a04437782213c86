import type { Program } from "../program/program.ts";
import { applyRules } from "./applyRules.ts";
import { capAwards, type CapCut } from "./capAwards.ts";
import type { EarningContext } from "./context.ts";
import { kindOf } from "./earnings/kinds.ts";
import { type Fraction, plus, times, whole, zero } from "./fraction.ts";
import type { EarningLine } from "./line.ts";
import { multiply } from "./multiply.ts";
import type { Sale } from "./purchase.ts";
import { roundAwards, sumOf } from "./roundAwards.ts";
import { stack } from "./stack.ts";
import type { TraceWriter } from "./trace.ts";

/** The points of one rule. */
export interface RulePoints {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Points that it brought, after caps. */
  readonly points: number;
  /** Who pays for them, if not the programme. */
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
  const { stacking, rounding, tiers, caps } = program;
  const { awards, factors } = applyRules(program, sale, lines, context, trace);
  const factored = awards.map((one) => multiply(one, factors, stacking.multipliers, rounding.stage === "line"));
  if (factors.length > 0) {
    trace?.add(
      "multiplier",
      total(factored),
      `${stacking.multipliers}: ${factors.map(({ rule }) => rule.id).join(", ")}`,
    );
  }
  const kept = stack(factored.map(sumOf), stacking.rules);
  const stacked = kept.map((i) => factored[i]!);
  if (kept.length < awards.length)
    trace?.add("stacking", total(stacked), `${stacking.rules}: ${awards[kept[0]!]!.rule.id}`);
  const tier = tiers?.tiers.find(({ id }) => id === context.tier)?.multiplier;
  const isBonus = (i: number): boolean => kindOf(awards[kept[i]!]!.earn).isBonus;
  const final = tier
    ? stacked.map((points, i) => (isBonus(i) ? points : points.map((one) => times(one, tier))))
    : stacked;
  if (tier) trace?.add("tier", total(final), `tier ${context.tier!}`);
  const points = roundAwards(final, rounding);
  trace?.add("rounding", whole(sum(points)), `${rounding.mode}, by the ${rounding.stage}`);
  const rules = kept.map((i) => awards[i]!.rule);
  const ruleIds = rules.map(({ id }) => id);
  const cuts = capAwards(points, ruleIds, caps, context.capUse);
  for (const cut of cuts) trace?.addMore("cap", whole(-cut.points), `cap ${cut.capId}`);
  const byRule = rules.map(({ id, partner }, i) => ({
    ruleId: id,
    points: points[i]!,
    ...(partner !== undefined && { partner }),
  }));
  return { points: sum(points), byRule, cuts };
}

function total(awards: readonly (readonly Fraction[])[]): Fraction {
  return awards.map(sumOf).reduce(plus, zero);
}

function sum(points: readonly number[]): number {
  return points.reduce((all, more) => all + more, 0);
}
