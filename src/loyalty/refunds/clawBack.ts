import type { Account } from "../account/account.ts";
import { freeOf, inOrder, takeFrom } from "../account/free.ts";
import type { Lot } from "../account/lot.ts";
import type { OrderState } from "../account/orderSnapshot.ts";
import { valueOf } from "../engine/redemptionLimit.ts";
import type { ClawedBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { settleShortage } from "./shortage.ts";

/** Takes points back: out of the order's own lots, pending or active, then out of the others, then as the policy says. */
export function clawBack(
  program: Program,
  account: Account,
  { orderId }: OrderState,
  points: number,
  occurredAt: string,
): ClawedBack {
  const own = account.lots.filter(({ cause }) => cause.orderId === orderId);
  const others = account.lots.filter(({ cause }) => cause.orderId !== orderId);
  const first = takeFrom(own, points, ({ pending, remaining, held }: Lot) => (pending ? remaining : remaining - held));
  const then = takeFrom(inOrder(others, program.consumption), first.missing, freeOf);
  const parts = settleShortage(program.clawback.shortage, account, then.missing);
  const taken = points - then.missing;
  const cashMinor = program.redemption ? valueOf(program.redemption, parts.inCash) : 0;
  return {
    type: "clawedBack",
    occurredAt,
    orderId,
    taken,
    ...parts,
    uses: [...first.uses, ...then.uses],
    cashMinor,
  };
}
