import type { AccountDraft } from "../../account/draft.ts";
import type { Lot } from "../../account/lot.ts";

/** Adds lots that are new to the account. */
export function addLots(draft: AccountDraft, lots: readonly Lot[]): void {
  for (const lot of lots) {
    draft.lots.add(lot);
    draft.ownLifetime().issued += lot.issued;
  }
}
