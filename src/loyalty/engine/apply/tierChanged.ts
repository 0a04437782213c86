import type { AccountDraft } from "../../account/draft.ts";
import type { TierChanged } from "../../events/tierChanged.ts";

export function applyTierChanged({ fields }: AccountDraft, event: TierChanged): void {
  const { occurredAt, to, from, validUntil, reviewAt, isLocked } = event;
  const since = from === to && fields.tier ? fields.tier.since : occurredAt;
  fields.tier = { id: to, since, validUntil, reviewAt, isLocked };
}
