import type { AccountDraft } from "../../account/draft.ts";
import type { Expired } from "../../events/expired.ts";

export function applyExpired(draft: AccountDraft, { occurredAt, cause, points, uses }: Expired): void {
  for (const use of uses) {
    const lot = draft.knownLot(use.lotId);
    draft.changeLot(lot, { ...lot, remaining: lot.remaining - use.points }, occurredAt, use.points);
  }
  draft.count("expired", points);
  if (cause === "inactivity") draft.own("activeAt").expiry = occurredAt;
}
