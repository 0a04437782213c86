import type { AccountDraft } from "../../account/draft.ts";
import type { LotPoints } from "../../account/lot.ts";
import type { Held, HoldCaptured, HoldReleased } from "../../events/held.ts";
import { applyRedeemed } from "./redeemed.ts";

export function applyHeld(draft: AccountDraft, { holdId, points, uses, expiresAt }: Held): void {
  mark(draft, uses, 1);
  draft.ownHolds().push({ id: holdId, points, uses, expiresAt });
}

export function applyHoldReleased(draft: AccountDraft, { holdId }: HoldReleased): void {
  endHold(draft, holdId);
}

export function applyHoldCaptured(draft: AccountDraft, event: HoldCaptured, recordedAt: string): void {
  endHold(draft, event.holdId);
  applyRedeemed(draft, event, recordedAt);
}

function endHold(draft: AccountDraft, holdId: string): void {
  const holds = draft.ownHolds();
  const place = holds.findIndex(({ id }) => id === holdId);
  if (place === -1) draft.unknown("hold", holdId);
  mark(draft, holds.splice(place, 1)[0]!.uses, -1);
}

function mark(draft: AccountDraft, uses: readonly LotPoints[], sign: 1 | -1): void {
  for (const { lotId, points } of uses) {
    const lot = draft.knownLot(lotId);
    draft.lots.change(lot, { ...lot, held: lot.held + sign * points });
  }
}
