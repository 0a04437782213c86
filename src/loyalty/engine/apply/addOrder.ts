import type { AccountDraft } from "../../account/draft.ts";
import type { AwardedLot, LotPoints } from "../../account/lot.ts";
import type { OrderSnapshot, QualifyingUnits } from "../../account/orderSnapshot.ts";

/** What an order brought, and when. */
interface Brought {
  readonly occurredAt: string;
  readonly lots: readonly AwardedLot[];
  readonly qualifying: QualifyingUnits | null;
}

const noUses: readonly LotPoints[] = [];
const nothingBack = { taken: 0, owed: 0, forgiven: 0, inCash: 0 };
const nothingRefunded = { quantities: {}, amountMinor: 0 };

/** Notes an order that can be refunded from now on. Written out: a spread takes ten times as long. */
export function addOrder(draft: AccountDraft, order: OrderSnapshot, brought: Brought, recordedAt: string): void {
  const { occurredAt, lots, qualifying } = brought;
  draft.tables.snapshots.set(order.orderId, {
    order,
    at: occurredAt,
    recordedAt,
    awarded: lots,
    qualifying,
    refunded: nothingRefunded,
    clawedBack: nothingBack,
    clawedUses: noUses,
  });
}
