import type { AccountDraft } from "../../account/draft.ts";
import type { Activated } from "../../events/activated.ts";

export function applyActivated(draft: AccountDraft, { occurredAt, lots }: Activated): void {
  for (const { lotId, expiresAt } of lots) {
    const lot = draft.knownLot(lotId);
    draft.lots.change(lot, { ...lot, pending: false, activeFrom: occurredAt, expiresAt });
  }
}
