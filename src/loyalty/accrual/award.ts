import type { Program } from "../program/program.ts";
import type { Ratio } from "../program/ratio.ts";
import type { Rule } from "../program/rule.ts";
import { applyRules } from "./applyRules.ts";
import { capAwards, type CapCut, type CountedPoints } from "./capAwards.ts";
import type { EarningContext } from "./context.ts";
import { kindOf } from "./earnings/kinds.ts";
import { type Fraction, plus, times, whole, zero } from "./fraction.ts";
import type { EarningLine } from "./line.ts";
import { multiply, type Shares } from "./multiply.ts";
import type { Sale } from "./purchase.ts";
import { roundAwards, sumOf } from "./roundAwards.ts";
import { stack } from "./stack.ts";
import type { TraceWriter } from "./trace.ts";
import { totalPoints } from "../account/totalPoints.ts";

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
  const kept = stack(factored, stacking.rules);
  if (kept.length < awards.length) trace?.add("stacking", total(kept), `${stacking.rules}: ${kept[0]!.rule.id}`);
  const tier = tiers?.tiers.find(({ id }) => id === context.tier)?.multiplier;
  const final = tier ? kept.map((one) => withTier(one, tier)) : kept;
  if (tier) trace?.add("tier", total(final), `tier ${context.tier!}`);
  const points = roundAwards(final, rounding);
  const byRule = final.map(({ rule }, i) => rulePoints(rule, points[i]!));
  trace?.add("rounding", whole(totalPoints(byRule)), `${rounding.mode}, by the ${rounding.stage}`);
  const cuts = capAwards(byRule, caps, context.capUse);
  for (const cut of cuts) trace?.addMore("cap", whole(-cut.points), `cap ${cut.capId}`);
  return { points: totalPoints(byRule), byRule, cuts };
}

function withTier(award: Shares, tier: Ratio): Shares {
  const { rule, earn, shares } = award;
  return kindOf(earn).isBonus ? award : { rule, earn, shares: shares.map((points) => times(points, tier)) };
}

/** Written out: an optional spread takes ten times as long. */
function rulePoints({ id, partner }: Rule<Ratio>, points: number): CountedPoints {
  return partner === undefined ? { ruleId: id, points } : { ruleId: id, points, partner };
}

function total(awards: readonly Shares[]): Fraction {
  return awards.map(({ shares }) => sumOf(shares)).reduce(plus, zero);
}
