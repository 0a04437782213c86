import type { AccountDraft } from "../../account/draft.ts";
import type { Refunded } from "../../events/refunded.ts";
import { addQualifying } from "./addQualifying.ts";

export function applyRefunded(draft: AccountDraft, event: Refunded): void {
  const { orderId, refunded, qualifying, qualifyingLost } = event;
  const order = draft.knownOrder(orderId);
  draft.tables.snapshots.set(orderId, { ...order, refunded, qualifying });
  if (qualifying) addQualifying(draft, { from: qualifying.from, units: -qualifyingLost });
}
