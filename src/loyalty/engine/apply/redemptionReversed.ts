import type { AccountDraft } from "../../account/draft.ts";
import type { RedemptionReversed } from "../../events/redemptionReversed.ts";

export function applyRedemptionReversed(draft: AccountDraft, event: RedemptionReversed): void {
  const { redemptionId, orderId, points, returns, usableUntil } = event;
  for (const use of returns) {
    const lot = draft.knownLot(use.lotId);
    const expiresAt = later(lot.expiresAt, usableUntil);
    draft.lots.change(lot, { ...lot, remaining: lot.remaining + use.points, expiresAt });
  }
  draft.ownLifetime().redeemed -= points;
  const redemptions = draft.tables.redemptions.get(orderId) ?? draft.unknown("redemption", orderId);
  draft.tables.redemptions.set(
    orderId,
    redemptions.map((one) => (one.redemptionId === redemptionId ? { ...one, returned: one.returned + points } : one)),
  );
}

/** The end of a lot, put off to the end of a time of grace where that is later. */
function later(expiresAt: string | null, usableUntil: string | null): string | null {
  return expiresAt !== null && usableUntil !== null && usableUntil > expiresAt ? usableUntil : expiresAt;
}
