import { type Award, award, type RulePoints } from "../accrual/award.ts";
import type { OrderLine } from "../accrual/line.ts";
import { totalPoints } from "../account/totalPoints.ts";
import type { OrderState, Refunded } from "../account/orderSnapshot.ts";
import type { Program } from "../program/program.ts";
import { unitsOf } from "../tiers/unitsOf.ts";
import { judgedContext } from "./judgedContext.ts";
import { remainingLines } from "./remaining.ts";

/** What an order is worth after its refunds, in points, in all and by rule, and qualifying units. */
export interface RefundTarget {
  readonly points: number;
  readonly byRule: readonly RulePoints[];
  readonly units: number;
}

/**
 * The award that the rules of the time give to what is left, with the headroom that the caps had then; never more than
 * what was awarded, nor more units than it brought.
 *
 * @param program - The version that judged the order.
 */
export function refundTarget(program: Program, order: OrderState, refunded: Refunded): RefundTarget {
  const lines = remainingLines(order.lines, refunded);
  if (lines.length === 0) return { points: 0, byRule: [], units: 0 };
  const { points, byRule } = judged(program, order, lines);
  const awarded = totalPoints(order.awarded);
  const units = order.qualifying ? Math.min(unitsOf(program, lines, byRule), unitsBefore(program, order)) : 0;
  return { points: Math.min(points, awarded), byRule, units };
}

/** The units that the order brought before any refund. */
function unitsBefore(program: Program, order: OrderState): number {
  const lines = order.lines.filter(({ isEligible }) => isEligible);
  return unitsOf(program, lines, judged(program, order, lines).byRule);
}

function judged(program: Program, order: OrderState, lines: readonly OrderLine[]): Award {
  return award(program, order.context, lines, judgedContext(program, order));
}
