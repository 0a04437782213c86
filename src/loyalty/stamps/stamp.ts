import type { OrderLine } from "../accrual/line.ts";
import { keyedGet } from "../account/keyed.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";
import type { Handler } from "../engine/handler.ts";
import { notOffered, type Rejection } from "../engine/rejection.ts";
import { tooLate } from "../engine/tooLate.ts";
import type { StampCommand } from "./commands.ts";
import { giveStamps } from "./giveStamps.ts";
import type { StampEarning } from "./stampCards.ts";
import { stampsOf } from "./stampsOf.ts";

export const stamp: Handler<StampCommand> = (program, account, command, moment) => {
  const { orderId, items = 1, amountMinor = 0 } = command;
  if (!program.stamps) return notOffered("stamps");
  const late = tooLate(program, moment);
  if (late) return late;
  if (keyedGet(account.snapshots, orderId)) return knownOrder(orderId);
  const { per } = program.stamps;
  const lines = [
    { ...counted(per), quantity: items, baseMinor: amountMinor, paidMinor: amountMinor, isEligible: true },
  ];
  const asked = stampsOf(per, lines);
  if (asked === 0) return { code: "nothing_to_do", message: "The visit gives no stamp.", details: { orderId } };
  const { tier, lifetime } = account;
  const known = { tier: tier?.id ?? null, purchasesBefore: lifetime.purchases };
  const order: OrderSnapshot = { orderId, programVersion: program.version, lines, ...known };
  return [giveStamps(program, program.stamps, account, { orderId, asked, order }, moment)];
};

/** The one line of a visit of which no lines are known: its pieces are such as count. */
function counted(per: StampEarning): Pick<OrderLine, "lineId" | "sku" | "categories"> {
  const { skus = [], categories = [] } = per.type === "item" ? per : {};
  return { lineId: "visit", sku: skus[0] ?? null, categories };
}

/** The answer where an order has been stamped already, by a purchase or by itself. */
export function knownOrder(orderId: string): Rejection {
  const message =
    "The account knows this order already: a purchase stamps the card by itself, and a visit has no purchase.";
  return { code: "duplicate_id", message, path: ["orderId"], details: { orderId } };
}
