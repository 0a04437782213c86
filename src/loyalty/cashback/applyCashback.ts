import type { AccountDraft } from "../account/draft.ts";
import { added } from "../added.ts";
import type { CashbackState, PendingCashback } from "./cashbackState.ts";
import type { CashbackActivated, CashbackClawedBack, CashbackEarned, CashbackPaidOut } from "./events.ts";

export type CashbackEvent = CashbackEarned | CashbackActivated | CashbackPaidOut | CashbackClawedBack;

export function applyCashback(draft: AccountDraft, event: CashbackEvent, recordedAt: string): void {
  const { fields } = draft;
  const { cashback } = fields;
  switch (event.type) {
    case "cashbackEarned":
      fields.cashback = earned(cashback, event);
      noteOrder(draft, event, recordedAt);
      return;
    case "cashbackActivated":
      fields.cashback = activated(cashback, event);
      return;
    case "cashbackPaidOut": {
      const { amountMinor } = event;
      const totals = added(cashback.totals, { paidOut: amountMinor });
      fields.cashback = { ...cashback, activeMinor: cashback.activeMinor - amountMinor, totals };
      return;
    }
    case "cashbackClawedBack": {
      const { orderId, amountMinor, forgivenMinor } = event;
      const order = draft.tables.cashbackOrders.get(orderId) ?? draft.unknown("order", orderId);
      fields.cashback = clawedBack(cashback, event, order.activeFrom);
      draft.tables.cashbackOrders.set(orderId, {
        ...order,
        refundedMinor: order.refundedMinor + amountMinor,
        forgivenMinor: order.forgivenMinor + forgivenMinor,
      });
    }
  }
}

/** What has not been paid out is lost with the account. */
export function closeCashback(draft: AccountDraft): void {
  const { fields } = draft;
  const { cashback } = fields;
  const lost = cashback.pending.reduce((sum, { minor }) => sum + minor, cashback.activeMinor);
  const totals = added(cashback.totals, { lost });
  fields.cashback = { ...cashback, activeMinor: 0, pending: [], owedMinor: 0, totals };
  draft.tables.cashbackOrders.clear();
}

function noteOrder(draft: AccountDraft, event: CashbackEarned, recordedAt: string): void {
  const { orderId, amountMinor: earnedMinor, activeFrom, given, capUse } = event;
  for (const cap in capUse) draft.setCapUse(cap, capUse[cap]!);
  const order = { earnedMinor, activeFrom, given, refundedMinor: 0, forgivenMinor: 0, recordedAt };
  draft.tables.cashbackOrders.set(orderId, order);
}

function earned(state: CashbackState, event: CashbackEarned): CashbackState {
  const { orderId, amountMinor, pending, activeFrom, repaidMinor, occurredAt } = event;
  const totals = added(state.totals, { earned: amountMinor, clawedBack: repaidMinor });
  if (pending)
    return { ...state, pending: changed(state.pending, { orderId, minor: amountMinor, activeFrom }), totals };
  return becameActive({ ...state, totals }, amountMinor, repaidMinor, occurredAt);
}

function activated(state: CashbackState, event: CashbackActivated): CashbackState {
  const { orderIds, amountMinor, repaidMinor, occurredAt } = event;
  const pending = state.pending.filter(({ orderId }) => !orderIds.includes(orderId));
  const totals = added(state.totals, { clawedBack: repaidMinor });
  return becameActive({ ...state, pending, totals }, amountMinor, repaidMinor, occurredAt);
}

function becameActive(state: CashbackState, minor: number, repaidMinor: number, activeAt: string): CashbackState {
  const activeMinor = state.activeMinor + minor - repaidMinor;
  return { ...state, activeMinor, owedMinor: state.owedMinor - repaidMinor, activeAt };
}

function clawedBack(state: CashbackState, event: CashbackClawedBack, activeFrom: string): CashbackState {
  const { orderId, occurredAt, fromPendingMinor, fromActiveMinor, owedMinor, forgivenMinor } = event;
  return {
    activeMinor: state.activeMinor - fromActiveMinor,
    pending:
      fromPendingMinor === 0
        ? state.pending
        : changed(state.pending, { orderId, minor: -fromPendingMinor, activeFrom }),
    owedMinor: state.owedMinor + owedMinor,
    activeAt: fromActiveMinor < 0 ? occurredAt : state.activeAt,
    totals: added(state.totals, { clawedBack: fromPendingMinor + fromActiveMinor, forgiven: forgivenMinor }),
  };
}

/** Pending money with more of an order, or less; the first to become active first. */
function changed(pending: readonly PendingCashback[], more: PendingCashback): PendingCashback[] {
  const before = pending.find(({ orderId }) => orderId === more.orderId)?.minor ?? 0;
  const others = pending.filter(({ orderId }) => orderId !== more.orderId);
  const minor = before + more.minor;
  if (minor === 0) return others;
  const place = others.findIndex(({ activeFrom }) => activeFrom > more.activeFrom);
  return others.toSpliced(place === -1 ? others.length : place, 0, { ...more, minor });
}
