import type { Account } from "../account/account.ts";
import { bonusLot } from "../account/bonusLot.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import type { Program } from "../program/program.ts";
import { dateText, localDay } from "../time/localTime.ts";
import type { Stamped, StampCut } from "./events.ts";
import { cardEnd } from "./cardEnd.ts";
import { headStartOf } from "./headStartOf.ts";
import type { StampCards } from "./stampCards.ts";
import type { CompletedCard, IssuedReward, StampCard } from "./stampState.ts";

/** Gives a visit its stamps: the caps cut, owed ones are repaid, cards fill, and what is over begins the next one. */
export function giveStamps(
  program: Program,
  terms: StampCards,
  account: Account,
  { orderId, asked, order }: { orderId: string; asked: number; order: OrderSnapshot | null },
  moment: Moment,
): Stamped {
  const { card: before, cards: begun, owed, day: latest } = account.stamps;
  const date = dateText(localDay(program.zone, moment.at));
  const used = latest.date === date ? latest.stamps : 0;
  const cuts: StampCut[] = [];
  const ofVisit = cut(cuts, "visit", asked, terms.maxPerVisit);
  const stamps = cut(cuts, "day", ofVisit, terms.maxPerDay === undefined ? undefined : terms.maxPerDay - used);
  const repaid = Math.min(owed, stamps);
  const completed: CompletedCard[] = [];
  let [card, cards, endowed] = [before, begun, 0];
  for (let left = stamps - repaid; left > 0;) {
    if (!card) {
      card = newCard(terms, cards, moment);
      cards++;
      endowed += card.endowed;
    }
    const more = Math.min(left, card.required - card.endowed - card.earned);
    left -= more;
    card = stampedCard(program, terms, card, more, moment);
    if (card.endowed + card.earned < card.required) continue;
    const reward = rewardOf(program, terms, account, `${orderId}/stamps/${completed.length + 1}`, moment);
    completed.push({ ...card, completedAt: moment.atText, reward });
    card = null;
  }
  const day = date < latest.date ? null : { date, stamps: used + stamps };
  const occurredAt = moment.atText;
  return { type: "stamped", occurredAt, orderId, stamps, cuts, repaid, endowed, completed, card, cards, day, order };
}

function cut(cuts: StampCut[], cap: StampCut["cap"], stamps: number, most: number | undefined): number {
  const over = most === undefined ? 0 : Math.max(0, stamps - Math.max(0, most));
  if (over > 0) cuts.push({ cap, stamps: over });
  return stamps - over;
}

function newCard(terms: StampCards, begun: number, { atText }: Moment): StampCard {
  const endowed = headStartOf(terms, begun);
  const common = { id: `card/${begun + 1}`, required: terms.required, endowed, earned: 0 };
  return { ...common, issuedAt: atText, stampedAt: atText, expiresAt: null };
}

/** A card with more stamps on it. A late visit does not bring its end forward. */
function stampedCard(program: Program, terms: StampCards, card: StampCard, more: number, moment: Moment): StampCard {
  const stampedAt = moment.atText > card.stampedAt ? moment.atText : card.stampedAt;
  const stamped = { ...card, earned: card.earned + more, stampedAt };
  return { ...stamped, expiresAt: cardEnd(program, terms.expiry, stamped) };
}

function rewardOf(
  program: Program,
  { reward }: StampCards,
  account: Account,
  id: string,
  moment: Moment,
): IssuedReward {
  if (reward.type === "named") return reward;
  return { type: "points", lot: bonusLot(program, account, moment, { id, points: reward.points, ruleId: "stamps" }) };
}
