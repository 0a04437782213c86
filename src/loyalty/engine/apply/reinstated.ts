import type { AccountDraft } from "../../account/draft.ts";
import type { Reinstated } from "../../events/reinstated.ts";

export function applyReinstated(draft: AccountDraft, { points, returns, expiresAt }: Reinstated): void {
  for (const use of returns) {
    const lot = draft.knownLot(use.lotId);
    draft.lots.change(lot, { ...lot, remaining: lot.remaining + use.points, expiresAt });
  }
  draft.ownLifetime().expired -= points;
}
