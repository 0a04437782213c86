import type { AccountDraft } from "../../account/draft.ts";
import type { LotPoints } from "../../account/lot.ts";
import type { OrderSnapshot, OrderState } from "../../account/orderSnapshot.ts";
import type { Mutable } from "../../mutable.ts";

const noUses: readonly LotPoints[] = [];
const nothingBack = { taken: 0, owed: 0, forgiven: 0, inCash: 0 };
const nothingRefunded = { quantities: {}, amountMinor: 0 };

/** Notes an order that can be refunded from now on. */
export function addOrder(draft: AccountDraft, order: OrderSnapshot, recordedAt: string): void {
  draft.setKeyed("snapshots", order.orderId, orderState(order, recordedAt));
}

/** An order of which nothing has been refunded. Written out: a spread takes ten times as long. */
function orderState(order: OrderSnapshot, recordedAt: string): OrderState {
  const { orderId, programVersion, lines, channel, attributes, context, awarded, qualifying } = order;
  const state: Mutable<OrderState> = {
    orderId,
    programVersion,
    lines,
    context,
    awarded,
    qualifying,
    recordedAt,
    refunded: nothingRefunded,
    clawedBack: nothingBack,
    clawedUses: noUses,
  };
  if (channel !== undefined) state.channel = channel;
  if (attributes) state.attributes = attributes;
  return state;
}
