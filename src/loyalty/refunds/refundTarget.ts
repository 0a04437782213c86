import { type Award, award, type RulePoints } from "../accrual/award.ts";
import { eligible, type OrderLine } from "../accrual/line.ts";
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
export function refundTarget(program: Program, state: OrderState, refunded: Refunded): RefundTarget {
  const lines = remainingLines(state.order.lines, refunded);
  if (lines.length === 0) return { points: 0, byRule: [], units: 0 };
  const { points, byRule } = judged(program, state, lines);
  const awarded = totalPoints(state.awarded);
  const units = state.qualifying ? Math.min(unitsOf(program, lines, byRule), unitsBefore(program, state)) : 0;
  return { points: Math.min(points, awarded), byRule, units };
}

/** The units that the order brought before any refund. */
function unitsBefore(program: Program, state: OrderState): number {
  const lines = eligible(state.order.lines);
  return unitsOf(program, lines, judged(program, state, lines).byRule);
}

function judged(program: Program, state: OrderState, lines: readonly OrderLine[]): Award {
  return award(program, state.order, lines, judgedContext(program, state));
}
