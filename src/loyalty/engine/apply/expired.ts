import type { AccountDraft } from "../../account/draft.ts";
import type { Expired } from "../../events/expired.ts";

export function applyExpired(draft: AccountDraft, { occurredAt, cause, points, uses }: Expired): void {
  for (const { lotId, points: over } of uses) draft.lots.take(draft.knownLot(lotId), over, occurredAt, over);
  draft.ownLifetime().expired += points;
  if (cause === "inactivity") draft.ownActiveAt().expiry = occurredAt;
}
