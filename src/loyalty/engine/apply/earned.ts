import type { AccountDraft } from "../../account/draft.ts";
import { earnedLots } from "../../account/earnedLots.ts";
import type { Earned } from "../../events/earned.ts";
import { addLots } from "./addLots.ts";
import { addOrder } from "./addOrder.ts";
import { addQualifying } from "./addQualifying.ts";

export function applyEarned(draft: AccountDraft, event: Earned, recordedAt: string): void {
  const { occurredAt, order, qualifying } = event;
  const { capUse } = order.context;
  addLots(draft, earnedLots(event, recordedAt));
  draft.ownLifetime().purchases += 1;
  draft.ownActiveAt().earn = occurredAt;
  for (const cap in capUse) {
    const { period, before, after } = capUse[cap]!;
    if (after > before) draft.setCapUse(cap, { period, points: after });
  }
  if (qualifying) addQualifying(draft, qualifying);
  addOrder(draft, order, event, recordedAt);
}
