import { eligible } from "../accrual/line.ts";
import type { Account } from "../account/account.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import type { Program } from "../program/program.ts";
import type { Stamped } from "./events.ts";
import { giveStamps } from "./giveStamps.ts";
import type { StampCards } from "./stampCards.ts";
import { stampsOf } from "./stampsOf.ts";

/** The stamps of a purchase; nothing where it gives none. */
export function stampPurchase(
  program: Program,
  terms: StampCards,
  account: Account,
  { orderId, lines }: OrderSnapshot,
  moment: Moment,
): Stamped[] {
  const earning = eligible(lines);
  const asked = stampsOf(terms.per, earning);
  return asked === 0 ? [] : [giveStamps(program, terms, account, { orderId, asked, order: null }, moment)];
}
