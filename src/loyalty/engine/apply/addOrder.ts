import type { AccountDraft } from "../../account/draft.ts";
import type { OrderSnapshot } from "../../account/orderSnapshot.ts";

const nothingBack = { taken: 0, owed: 0, forgiven: 0, inCash: 0 };
const nothingRefunded = { quantities: {}, amountMinor: 0 };

/** Notes an order that can be refunded from now on. */
export function addOrder(draft: AccountDraft, order: OrderSnapshot, recordedAt: string): void {
  draft.setKeyed("snapshots", order.orderId, {
    ...order,
    recordedAt,
    refunded: nothingRefunded,
    clawedBack: nothingBack,
    clawedUses: [],
  });
}
