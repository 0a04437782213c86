import { award } from "../../accrual/award.ts";
import type { EarningContext } from "../../accrual/context.ts";
import { orderLines } from "../../accrual/orderLines.ts";
import type { Account } from "../../account/account.ts";
import { keyedGet } from "../../account/keyed.ts";
import type { Lot } from "../../account/lot.ts";
import { lotDates } from "../../account/lotDates.ts";
import type { OrderSnapshot } from "../../account/orderSnapshot.ts";
import type { Earned } from "../../events/earned.ts";
import type { Program } from "../../program/program.ts";
import { earnCashback } from "../../cashback/earnCashback.ts";
import { stampPurchase } from "../../stamps/stampPurchase.ts";
import { knownOrder } from "../../stamps/stamp.ts";
import { stretchOf } from "../../tiers/qualifyingUnits.ts";
import { unitsOf } from "../../tiers/unitsOf.ts";
import { localDay, weekdayOf } from "../../time/localTime.ts";
import { capUseAfter, capUseBefore } from "../capUse.ts";
import type { PurchaseCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { tooLate } from "../tooLate.ts";

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
  for (const { ruleId, points: issued, partner } of byRule) {
    if (issued === 0) continue;
    const lot = { id: `${order.orderId}/${ruleId}`, issued, remaining: issued, held: 0, ...dates };
    const cause = { orderId: order.orderId, ruleId };
    lots.push(partner === undefined ? { ...lot, cause } : { ...lot, cause, partner });
  }
  const snapshot: OrderSnapshot = {
    orderId: order.orderId,
    programVersion: program.version,
    lines,
    ...(order.channel !== undefined && { channel: order.channel }),
    ...(order.attributes && { attributes: order.attributes }),
    context,
    awarded: lots.map(({ id, issued }) => ({ lotId: id, points: issued })),
    qualifying: qualifyingOf(program, account, day, unitsOf(program, earning, byRule)),
  };
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

function qualifyingOf(program: Program, account: Account, day: number, units: number): OrderSnapshot["qualifying"] {
  return program.tiers && program.tiers.basis !== "balance" ? { from: stretchOf(program, account, day), units } : null;
}
