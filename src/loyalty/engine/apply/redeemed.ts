import type { AccountDraft } from "../../account/draft.ts";
import type { Redeemed } from "../../events/redeemed.ts";

/** A redemption, out of the balance or out of a hold. */
export function applyRedeemed(draft: AccountDraft, event: Omit<Redeemed, "type">, recordedAt: string): void {
  const { occurredAt, redemptionId, orderId, points, valueMinor, uses } = event;
  draft.ownLifetime().redeemed += points;
  draft.ownActiveAt().redeem = occurredAt;
  if (orderId === null) {
    draft.takeForGood(uses, occurredAt);
    return;
  }
  draft.take(uses, occurredAt);
  const others = draft.tables.redemptions.get(orderId) ?? [];
  const redemption = { redemptionId, points, valueMinor, uses, returned: 0, recordedAt };
  draft.tables.redemptions.set(orderId, [...others, redemption]);
}
