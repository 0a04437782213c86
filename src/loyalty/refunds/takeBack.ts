import type { Account } from "../account/account.ts";
import { freeOf, inOrder, takeFrom } from "../account/free.ts";
import type { Lot } from "../account/lot.ts";
import { valueOf } from "../engine/redemptionLimit.ts";
import type { TakenBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { settleShortage } from "./shortage.ts";

/** Takes points back: out of lots of their own, pending or active, then out of the others, then as the policy says. */
export function takeBack(program: Program, account: Account, isOwn: (lot: Lot) => boolean, points: number): TakenBack {
  const own = account.lots.filter(isOwn);
  const others = account.lots.filter((lot) => !isOwn(lot));
  const first = takeFrom(own, points, ({ pending, remaining, held }: Lot) => (pending ? remaining : remaining - held));
  const then = takeFrom(inOrder(others, program.consumption), first.missing, freeOf);
  const parts = settleShortage(program.clawback.shortage, account, then.missing);
  const taken = points - then.missing;
  const cashMinor = program.redemption ? valueOf(program.redemption, parts.inCash) : 0;
  return { taken, ...parts, uses: [...first.uses, ...then.uses], cashMinor };
}
