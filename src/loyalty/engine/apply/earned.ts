import type { AccountDraft } from "../../account/draft.ts";
import { earnedLot } from "../../account/earnedLot.ts";
import type { OrderSnapshot } from "../../account/orderSnapshot.ts";
import type { Earned } from "../../events/earned.ts";
import { addOrder } from "./addOrder.ts";
import { addQualifying } from "./addQualifying.ts";

export function applyEarned(draft: AccountDraft, event: Earned, recordedAt: string): void {
  const { occurredAt, order, qualifying } = event;
  const lifetime = draft.ownLifetime();
  for (const lot of event.lots) draft.lots.add(earnedLot(event, lot, recordedAt));
  lifetime.issued += event.points;
  lifetime.purchases += 1;
  draft.ownActiveAt().earn = occurredAt;
  if (order.capUse) noteCaps(draft, order.capUse);
  if (qualifying) addQualifying(draft, qualifying);
  addOrder(draft, order, event, recordedAt);
}

function noteCaps(draft: AccountDraft, capUse: NonNullable<OrderSnapshot["capUse"]>): void {
  for (const [cap, { period, before, after }] of Object.entries(capUse)) {
    if (after > before) draft.setCapUse(cap, { period, points: after });
  }
}
