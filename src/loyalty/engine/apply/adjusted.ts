import type { AccountDraft } from "../../account/draft.ts";
import type { Adjusted } from "../../events/adjusted.ts";
import { addLots } from "./addLots.ts";

export function applyAdjusted(draft: AccountDraft, { occurredAt, lot, uses, points, owed }: Adjusted): void {
  draft.ownActiveAt().adjust = occurredAt;
  if (lot) {
    addLots(draft, [lot]);
    return;
  }
  draft.take(uses, occurredAt);
  draft.ownLifetime().adjustedOut -= points + owed;
  draft.fields.deficit += owed;
}
