import { checkNumber } from "../../core/check.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { amount, checkId } from "../checks.ts";
import type { Program } from "../program/program.ts";
import { instantText, localDay, weekdayOf } from "../time/localTime.ts";
import { readInstant } from "../time/readInstant.ts";
import { award, type RulePoints } from "./award.ts";
import type { CapCut } from "./capAwards.ts";
import { checkPurchase } from "./checkPurchase.ts";
import type { EarningContext } from "./context.ts";
import { exclusionOf } from "./exclusionOf.ts";
import { eligible, baseOf, type OrderLine } from "./line.ts";
import { orderLines, shippingLineId } from "./orderLines.ts";
import type { Purchase } from "./purchase.ts";
import { type TraceStep, TraceWriter } from "./trace.ts";

/** What the calculation may know of the member. */
export interface MemberContext {
  /** Tier held when the purchase starts; none unless given. */
  readonly tier?: string;
  /** Purchases before this one; 0 unless given. */
  readonly purchasesBefore?: number;
  /** Points that caps have already given in their present period, by the cap's id. */
  readonly capUse?: Readonly<Record<string, number>>;
}

/** What a purchase earns, and how that comes about. */
export interface PurchasePoints {
  /** Always `"purchasePoints"`. */
  readonly kind: "purchasePoints";
  /** Id of the order. */
  readonly orderId: string;
  /** Version of the programme that judged the purchase. */
  readonly programVersion: number;
  /** Points awarded in all, of the smallest unit. */
  readonly points: number;
  /** The award by rule. */
  readonly byRule: readonly RulePoints[];
  /** The money that earned, in minor units. */
  readonly baseMinor: number;
  /** What caps cut. */
  readonly cuts: readonly CapCut[];
  /** The calculation, line by line, from 0 to the award. */
  readonly trace: readonly TraceStep[];
}

/**
 * The points that a purchase earns, with the calculation that a person can follow. It is the one that `decide` uses.
 *
 * Lines that do not earn are dropped; discounts are shared among the lines by largest remainder; then come conditions,
 * rates, stacking, the factors of rules and of the tier, one rounding, and the caps.
 *
 * @param program - From `defineProgram`.
 * @param purchase - The order as it was paid, in minor units.
 * @param context - What is known of the member.
 * @throws {@link MetricError} when the purchase is malformed, or too large for an exact award.
 * @example
 * ```ts
 * const { points, trace } = pointsFor(program, {
 *   orderId: "o1",
 *   at: "2026-11-22T10:00:00+01:00",
 *   lines: [{ lineId: "1", quantity: 2, amountMinor: 1290 }],
 * });
 * points; //=> 12
 * trace.map(({ step, output }) => [step, output]); //=> [["line", 0], ["rule", 12.9], ["rounding", 12]]
 * trace.map(({ note }) => note); //=> ["1: 12.90 EUR earn", "linear on 12.90 EUR", "down, by the order"]
 * ```
 */
export function pointsFor(program: Program, purchase: Purchase, context: MemberContext = {}): PurchasePoints {
  const issues: MetricIssue[] = [];
  checkPurchase(issues, ["purchase"], purchase);
  const at = readInstant(issues, ["purchase", "at"], (Object(purchase) as Purchase).at);
  checkContext(issues, context);
  throwIfAny(issues);
  const lines = orderLines(program, purchase);
  const earning = eligible(lines);
  const writer = new TraceWriter(program);
  noteLines(writer, program, purchase, lines);
  const { points, byRule, cuts } = award(program, purchase, earning, earningContext(program, at, context), writer);
  return {
    kind: "purchasePoints",
    orderId: purchase.orderId,
    programVersion: program.version,
    points,
    byRule,
    baseMinor: baseOf(earning),
    cuts,
    trace: writer.steps,
  };
}

/** Says of each line how much of it earns, or why it does not. */
function noteLines(writer: TraceWriter, program: Program, purchase: Purchase, lines: readonly OrderLine[]): void {
  lines.forEach(({ lineId, baseMinor, isEligible }, i) => {
    const name = lineId === shippingLineId ? "shipping" : lineId;
    const earns = `${writer.money(baseMinor)} earn`;
    writer.note(
      "line",
      `${name}: ${isEligible ? earns : `does not earn, ${exclusionOf(purchase.lines[i]!, program)!}`}`,
    );
  });
}

function checkContext(issues: MetricIssue[], { tier, purchasesBefore = 0, capUse = {} }: MemberContext): void {
  if (tier !== undefined) checkId(issues, ["context", "tier"], tier);
  checkNumber(issues, ["context", "purchasesBefore"], purchasesBefore, amount);
  for (const [cap, points] of Object.entries(capUse)) checkNumber(issues, ["context", "capUse", cap], points, amount);
}

function earningContext(
  program: Program,
  at: number,
  { tier, purchasesBefore = 0, capUse = {} }: MemberContext,
): EarningContext {
  const weekday = weekdayOf(localDay(program.zone, at));
  return { at: instantText(at), weekday, tier: tier ?? null, purchasesBefore, capUse };
}
