import type { Account } from "../account/account.ts";
import { keyedGet } from "../account/keyed.ts";
import type { OrderSnapshot, Refunded } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import type { TakenBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { remainingLines } from "../refunds/remaining.ts";
import { takeBack } from "../refunds/takeBack.ts";
import type { StampsRemoved } from "./events.ts";
import type { StampCards } from "./stampCards.ts";
import { stampsOf } from "./stampsOf.ts";
import type { CompletedCard, StampCard, StampState } from "./stampState.ts";

/**
 * Takes the stamps of a refunded visit back: off the card that is being filled, and then off the last full card, which
 * is opened again and whose reward goes back. What was handed out cannot go back, so that such a card stays full, and
 * the stamps are owed or forgiven.
 *
 * @param judged - The version of the programme that judged the visit.
 */
export function removeStamps(
  program: Program,
  judged: StampCards,
  account: Account,
  { orderId, lines }: OrderSnapshot,
  refunded: Refunded,
  { atText }: Moment,
): StampsRemoved[] {
  const visit = keyedGet(account.visits, orderId);
  if (!visit) return [];
  const target = Math.min(visit.stamps, stampsOf(judged.per, remainingLines(lines, refunded)));
  const stamps = visit.stamps - visit.refunded - target;
  if (stamps === 0) return [];
  const { missing, ...unwound } = unwind(account.stamps, stamps);
  const isOwed = (program.stamps?.shortage ?? "owe") === "owe";
  const shortage = { owed: isOwed ? missing : 0, forgiven: isOwed ? 0 : missing };
  const points = takeRewardsBack(program, account, unwound.reopened);
  const common = { type: "stampsRemoved", occurredAt: atText, orderId, stamps, removed: stamps - missing } as const;
  return [{ ...common, ...shortage, ...unwound, points }];
}

/** Cards without so many earned stamps. A card on which none is left was never begun. */
function unwind(
  state: StampState,
  stamps: number,
): Pick<StampsRemoved, "endowed" | "reopened" | "card" | "cards"> & { readonly missing: number } {
  const completed = [...state.completed];
  const reopened: CompletedCard[] = [];
  let { card, cards } = state;
  let [missing, endowed] = [stamps, 0];
  for (;;) {
    if (card) {
      const taken = Math.min(missing, card.earned);
      missing -= taken;
      card = { ...card, earned: card.earned - taken };
      if (card.earned === 0) {
        endowed += card.endowed;
        cards--;
        card = null;
      }
    }
    const last = completed.pop();
    if (missing === 0 || !last || last.reward.type === "named") return { missing, endowed, reopened, card, cards };
    reopened.push(last);
    card = openCard(last);
  }
}

function openCard({ completedAt: _, reward: __, ...card }: CompletedCard): StampCard {
  return card;
}

/** The points of rewards: out of their own lots, then out of the others, then as the programme's policy says. */
function takeRewardsBack(program: Program, account: Account, reopened: readonly CompletedCard[]): TakenBack | null {
  const lots = reopened.flatMap(({ reward }) => (reward.type === "points" ? [reward.lot] : []));
  if (lots.length === 0) return null;
  const ids = new Set(lots.map(({ id }) => id));
  const points = lots.reduce((sum, { issued }) => sum + issued, 0);
  return takeBack(program, account, ({ id }) => ids.has(id), points);
}
