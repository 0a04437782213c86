import type { AccountDraft } from "../account/draft.ts";
import { addLots } from "../engine/apply/addLots.ts";
import type { EntriesGranted, EntriesWithdrawn, RaffleDrawn, RaffleEvent } from "./events.ts";
import type { RaffleState } from "./state.ts";

/** Writes what happened in a raffle into a draft. */
export function applyRaffle(draft: AccountDraft, event: RaffleEvent, recordedAt: string): void {
  const state = draft.tables.entries.get(event.raffleId) ?? { entries: 0, granted: 0, orders: [], won: null };
  draft.tables.entries.set(event.raffleId, { ...changed(draft, state, event), recordedAt });
}

type Part = Omit<RaffleState, "recordedAt">;

function changed(draft: AccountDraft, state: Part, event: RaffleEvent): Part {
  if (event.type === "entriesGranted") return granted(draft, state, event);
  if (event.type === "entriesWithdrawn") return withdrawn(state, event);
  return drawn(draft, state, event);
}

function granted(draft: AccountDraft, state: Part, event: EntriesGranted): Part {
  const { entries, order, points, uses, occurredAt } = event;
  if (points > 0) {
    draft.take(uses, occurredAt);
    draft.ownLifetime().redeemed += points;
    draft.ownActiveAt().redeem = occurredAt;
  }
  const orders = order ? [...state.orders, order] : state.orders;
  return { ...state, entries: state.entries + entries, granted: state.granted + entries, orders };
}

function withdrawn(state: Part, { orderId, entries }: EntriesWithdrawn): Part {
  const orders = state.orders.map((one) =>
    one.orderId === orderId ? { ...one, entries: one.entries - entries } : one,
  );
  return { ...state, entries: state.entries - entries, orders };
}

function drawn(draft: AccountDraft, state: Part, { lots, won }: RaffleDrawn): Part {
  addLots(draft, lots);
  return { ...state, orders: [], won };
}
