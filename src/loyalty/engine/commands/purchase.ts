import { eligible } from "../../accrual/line.ts";
import { award, type RulePoints } from "../../accrual/award.ts";
import { orderLines } from "../../accrual/orderLines.ts";
import { keyedGet } from "../../account/keyed.ts";
import type { AwardedLot } from "../../account/lot.ts";
import { lotDates } from "../../account/lotDates.ts";
import type { OrderSnapshot } from "../../account/orderSnapshot.ts";
import type { Earned } from "../../events/earned.ts";
import { earnCashback } from "../../cashback/earnCashback.ts";
import { stampPurchase } from "../../stamps/stampPurchase.ts";
import { knownOrder } from "../../stamps/stamp.ts";
import { qualifyingOf } from "../../tiers/qualifyingUnits.ts";
import { unitsOf } from "../../tiers/unitsOf.ts";
import { localDay, weekdayOf } from "../../time/localTime.ts";
import { capSteps, capUseBefore } from "../capUse.ts";
import type { PurchaseCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { tooLate } from "../tooLate.ts";
import type { Mutable } from "../../mutable.ts";

export const purchase: Handler<PurchaseCommand> = (program, account, command, moment) => {
  const { budgetLeft, purchase: order } = command;
  const { orderId, channel, attributes } = order;
  const { at, atText, now } = moment;
  const late = tooLate(program, moment);
  if (late) return late;
  if (program.stamps && keyedGet(account.visits, orderId)) return knownOrder(orderId);
  const day = localDay(program.zone, at);
  const lines = orderLines(program, order);
  const earning = eligible(lines);
  const tier = account.tier?.id ?? null;
  const purchasesBefore = account.lifetime.purchases;
  const used = capUseBefore(program, account, day, budgetLeft);
  const earningContext = { at: atText, weekday: weekdayOf(day), tier, purchasesBefore, capUse: used };
  const { points, byRule, cuts } = award(program, order, earning, earningContext);
  const { activeFrom, expiresAt } = lotDates(program, tier, at, now);
  const lots: AwardedLot[] = [];
  for (const rule of byRule) if (rule.points > 0) lots.push(lotOf(orderId, rule));
  const snapshot: Mutable<OrderSnapshot> = { orderId, programVersion: program.version, lines, tier, purchasesBefore };
  if (channel !== undefined) snapshot.channel = channel;
  if (attributes) snapshot.attributes = attributes;
  if (program.caps.length > 0) snapshot.capUse = capSteps(program, day, used, byRule);
  const qualifying = qualifyingOf(program, account, day, unitsOf(program, earning, byRule));
  const earned: Mutable<Earned> = {
    type: "earned",
    occurredAt: atText,
    points,
    lots,
    expiresAt,
    qualifying,
    order: snapshot,
  };
  if (cuts.length > 0) earned.cuts = cuts;
  if (activeFrom !== atText) earned.activeFrom = activeFrom;
  const { stamps, cashback } = program;
  if (!stamps && !cashback) return [earned];
  return [
    earned,
    ...(stamps ? stampPurchase(program, stamps, account, snapshot, moment) : []),
    ...(cashback ? earnCashback(program, cashback, account, snapshot, moment) : []),
  ];
};

function lotOf(orderId: string, { ruleId, points, partner }: RulePoints): AwardedLot {
  const lotId = `${orderId}/${ruleId}`;
  return partner === undefined ? { lotId, ruleId, points } : { lotId, ruleId, points, partner };
}
