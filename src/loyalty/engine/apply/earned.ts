import type { AccountDraft } from "../../account/draft.ts";
import type { Earned } from "../../events/earned.ts";
import { addLots } from "./addLots.ts";
import { addQualifying } from "./addQualifying.ts";

const nothingBack = { taken: 0, owed: 0, forgiven: 0, inCash: 0 };
const nothingRefunded = { quantities: {}, amountMinor: 0 };

export function applyEarned(
  draft: AccountDraft,
  { occurredAt, lots, order, capUse }: Earned,
  recordedAt: string,
): void {
  addLots(draft, lots);
  draft.count("purchases", 1);
  draft.own("activeAt").earn = occurredAt;
  for (const cap in capUse) draft.setCapUse(cap, capUse[cap]!);
  if (order.qualifying) addQualifying(draft, order.qualifying);
  draft.setKeyed("snapshots", order.orderId, {
    ...order,
    recordedAt,
    refunded: nothingRefunded,
    clawedBack: nothingBack,
    clawedUses: [],
  });
}
