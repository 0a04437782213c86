import type { AccountDraft } from "../../account/draft.ts";
import { earnedLot } from "../../account/earnedLot.ts";
import type { Earned } from "../../events/earned.ts";
import { addOrder } from "./addOrder.ts";
import { addQualifying } from "./addQualifying.ts";

export function applyEarned(draft: AccountDraft, event: Earned, recordedAt: string): void {
  const { occurredAt, order, qualifying } = event;
  const { capUse } = order;
  const lifetime = draft.ownLifetime();
  for (const lot of event.lots) draft.lots.add(earnedLot(event, lot, recordedAt));
  lifetime.issued += event.points;
  lifetime.purchases += 1;
  draft.ownActiveAt().earn = occurredAt;
  for (const cap in capUse) {
    const { period, before, after } = capUse[cap]!;
    if (after > before) draft.setCapUse(cap, { period, points: after });
  }
  if (qualifying) addQualifying(draft, qualifying);
  addOrder(draft, order, event, recordedAt);
}
