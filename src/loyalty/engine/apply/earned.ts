import type { AccountDraft } from "../../account/draft.ts";
import type { Earned } from "../../events/earned.ts";
import { addLots } from "./addLots.ts";
import { addOrder } from "./addOrder.ts";
import { addQualifying } from "./addQualifying.ts";

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
  addOrder(draft, order, recordedAt);
}
