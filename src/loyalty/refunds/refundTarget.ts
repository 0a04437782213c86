import { award } from "../accrual/award.ts";
import type { OrderSnapshot, Refunded } from "../account/orderSnapshot.ts";
import type { Program } from "../program/program.ts";
import { unitsOf } from "../tiers/unitsOf.ts";
import { remainingLines } from "./remaining.ts";

/** What an order is worth after its refunds, in points and qualifying units. */
export interface RefundTarget {
  readonly points: number;
  readonly units: number;
}

/**
 * The award that the rules of the time give to what is left, with the headroom that the caps had then; never more than
 * what was awarded.
 *
 * @param program - The version that judged the order.
 */
export function refundTarget(program: Program, order: OrderSnapshot, refunded: Refunded): RefundTarget {
  const lines = remainingLines(order.lines, refunded);
  if (lines.length === 0) return { points: 0, units: 0 };
  const again = award(program, order, lines, order.context);
  const awarded = order.awarded.reduce((sum, { points }) => sum + points, 0);
  const units = Math.min(unitsOf(program, lines, again.byRule), order.qualifying ? Infinity : 0);
  return { points: Math.min(again.points, awarded), units };
}
