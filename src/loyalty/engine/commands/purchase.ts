import { award, type RulePoints } from "../../accrual/award.ts";
import type { EarningContext } from "../../accrual/context.ts";
import { orderLines } from "../../accrual/orderLines.ts";
import { keyedGet } from "../../account/keyed.ts";
import type { Lot } from "../../account/lot.ts";
import { type LotDates, lotDates } from "../../account/lotDates.ts";
import type { OrderSnapshot } from "../../account/orderSnapshot.ts";
import type { Earned } from "../../events/earned.ts";
import { earnCashback } from "../../cashback/earnCashback.ts";
import { stampPurchase } from "../../stamps/stampPurchase.ts";
import { knownOrder } from "../../stamps/stamp.ts";
import { qualifyingOf } from "../../tiers/qualifyingUnits.ts";
import { unitsOf } from "../../tiers/unitsOf.ts";
import { localDay, weekdayOf } from "../../time/localTime.ts";
import { capUseAfter, capUseBefore } from "../capUse.ts";
import type { PurchaseCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { tooLate } from "../tooLate.ts";
import type { Mutable } from "../../mutable.ts";

export const purchase: Handler<PurchaseCommand> = (program, account, command, moment) => {
  const { budgetLeft, purchase: order } = command;
  const { at, atText, now } = moment;
  const late = tooLate(program, moment);
  if (late) return late;
  if (program.stamps && keyedGet(account.visits, order.orderId)) return knownOrder(order.orderId);
  const day = localDay(program.zone, at);
  const lines = orderLines(program, order);
  const earning = lines.filter((line) => line.isEligible);
  const context: EarningContext = {
    at: atText,
    weekday: weekdayOf(day),
    tier: account.tier?.id ?? null,
    purchasesBefore: account.lifetime.purchases,
    capUse: capUseBefore(program, account, day, budgetLeft),
  };
  const { points, byRule, cuts } = award(program, order, earning, context);
  const dates = lotDates(program, context.tier, at, now);
  const lots: Lot[] = [];
  for (const rule of byRule) if (rule.points > 0) lots.push(lotOf(order.orderId, rule, dates));
  const snapshot: Mutable<OrderSnapshot> = {
    orderId: order.orderId,
    programVersion: program.version,
    lines,
    context,
    awarded: lots.map(({ id, issued }) => ({ lotId: id, points: issued })),
    qualifying: qualifyingOf(program, account, day, unitsOf(program, earning, byRule)),
  };
  if (order.channel !== undefined) snapshot.channel = order.channel;
  if (order.attributes) snapshot.attributes = order.attributes;
  const capUse = capUseAfter(program, day, context.capUse, byRule);
  const earned: Earned = { type: "earned", occurredAt: atText, points, lots, order: snapshot, capUse, cuts };
  const { stamps, cashback } = program;
  if (!stamps && !cashback) return [earned];
  return [
    earned,
    ...(stamps ? stampPurchase(program, stamps, account, snapshot, moment) : []),
    ...(cashback ? earnCashback(program, cashback, account, snapshot, moment) : []),
  ];
};

function lotOf(orderId: string, { ruleId, points, partner }: RulePoints, dates: LotDates): Lot {
  const { pending, earnedAt, activeFrom, expiresAt } = dates;
  const lot: Mutable<Lot> = {
    id: `${orderId}/${ruleId}`,
    issued: points,
    remaining: points,
    pending,
    held: 0,
    earnedAt,
    activeFrom,
    expiresAt,
    cause: { orderId, ruleId },
  };
  if (partner !== undefined) lot.partner = partner;
  return lot;
}
