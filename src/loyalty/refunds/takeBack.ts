import type { Account } from "../account/account.ts";
import { freeOf, inOrder, takeFrom } from "../account/free.ts";
import type { Lot, LotPoints } from "../account/lot.ts";
import { valueOf } from "../engine/redemptionLimit.ts";
import type { TakenBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { settleShortage } from "./shortage.ts";

/**
 * Takes points back: out of lots of their own, pending or active, then out of the others, then as the policy says.
 *
 * @param firstOf - How many points a lot of their own gives before another one gives more; any, unless given.
 */
export function takeBack(
  program: Program,
  account: Account,
  isOwn: (lot: Lot) => boolean,
  points: number,
  firstOf: (lot: Lot) => number = takeable,
): TakenBack {
  const own = account.lots.filter(isOwn);
  const others = account.lots.filter((lot) => !isOwn(lot));
  const first = takeFrom(own, points, (lot) => Math.min(takeable(lot), firstOf(lot)));
  const more = takeFrom(own, first.missing, (lot) => takeable(lot) - usedOf(first.uses, lot.id));
  const then = takeFrom(inOrder(others, program.consumption), more.missing, freeOf);
  const parts = settleShortage(program.clawback.shortage, account, then.missing);
  const cashMinor = program.redemption ? valueOf(program.redemption, parts.inCash) : 0;
  const uses = [...first.uses, ...more.uses, ...then.uses];
  return { taken: points - then.missing, ...parts, uses, cashMinor };
}

/** The points of one lot among those of several. */
export function usedOf(uses: readonly LotPoints[], lotId: string): number {
  return uses.reduce((sum, use) => (use.lotId === lotId ? sum + use.points : sum), 0);
}

/** Points of a lot that can be taken: all that no hold has set aside. */
function takeable({ remaining, held }: Lot): number {
  return remaining - held;
}
