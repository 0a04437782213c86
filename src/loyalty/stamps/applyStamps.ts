import type { AccountDraft } from "../account/draft.ts";
import { addCoupons, changeCoupons } from "../coupons/applyCoupons.ts";
import { added } from "../added.ts";
import { addLots } from "../engine/apply/addLots.ts";
import { addOrder } from "../engine/apply/addOrder.ts";
import type { Stamped, StampsExpired, StampsRemoved } from "./events.ts";
import type { CompletedCard } from "./stampState.ts";

export function applyStamped(draft: AccountDraft, event: Stamped, recordedAt: string): void {
  const { occurredAt, orderId, stamps, repaid, endowed, completed, card, cards, capUse, order } = event;
  const state = draft.fields.stamps;
  draft.fields.stamps = {
    card,
    completed: completed.length > 0 ? [...state.completed, ...completed] : state.completed,
    cards,
    owed: state.owed - repaid,
    totals: added(state.totals, {
      earned: stamps,
      endowed,
      removed: repaid,
      used: stampsIn(completed),
      completed: completed.length,
    }),
  };
  for (const { reward } of completed) {
    if (reward.type === "points") addLots(draft, [reward.lot]);
    if (reward.type === "coupon") addCoupons(draft, [reward.coupon]);
  }
  for (const cap in capUse) draft.setCapUse(cap, capUse[cap]!);
  if (order) addOrder(draft, order, { occurredAt, lots: [], qualifying: null }, recordedAt);
  draft.tables.visits.set(orderId, { stamps, refunded: 0, recordedAt });
}

export function applyStampsRemoved(draft: AccountDraft, event: StampsRemoved): void {
  const { occurredAt, orderId, stamps, removed, owed, forgiven, endowed, reopened, points, card, cards } = event;
  const state = draft.fields.stamps;
  draft.fields.stamps = {
    ...state,
    card,
    cards,
    completed: state.completed.slice(0, state.completed.length - reopened.length),
    owed: state.owed + owed,
    totals: added(state.totals, {
      removed: removed + endowed,
      forgiven,
      used: -stampsIn(reopened),
      completed: -reopened.length,
    }),
  };
  const coupons = reopened.flatMap(({ reward }) => (reward.type === "coupon" ? [reward.coupon.id] : []));
  if (coupons.length > 0) changeCoupons(draft, coupons, { state: "void", since: occurredAt });
  if (points) {
    draft.take(points.uses, occurredAt);
    draft.ownLifetime().clawedBack += points.taken;
    draft.ownLifetime().forgiven += points.forgiven;
    draft.fields.deficit += points.owed;
  }
  const visit = draft.tables.visits.get(orderId) ?? draft.unknown("order", orderId);
  draft.tables.visits.set(orderId, { ...visit, refunded: visit.refunded + stamps });
}

export function applyStampsExpired({ fields }: AccountDraft, { earned, endowed }: StampsExpired): void {
  const { stamps } = fields;
  fields.stamps = { ...stamps, card: null, totals: added(stamps.totals, { expired: earned + endowed }) };
}

/** What is left goes with the account. */
export function closeStamps(draft: AccountDraft): void {
  const { fields } = draft;
  const { stamps } = fields;
  const lost = (stamps.card?.earned ?? 0) + (stamps.card?.endowed ?? 0);
  const totals = added(stamps.totals, { expired: lost });
  fields.stamps = { ...stamps, card: null, completed: [], owed: 0, totals };
  draft.tables.visits.clear();
}

function stampsIn(cards: readonly CompletedCard[]): number {
  return cards.reduce((sum, { endowed, earned }) => sum + endowed + earned, 0);
}
