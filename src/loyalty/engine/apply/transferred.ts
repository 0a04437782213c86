import type { AccountDraft } from "../../account/draft.ts";
import type { TransferredIn, TransferredOut } from "../../events/transferred.ts";
import { addLots } from "./addLots.ts";

export function applyTransferredOut(draft: AccountDraft, { occurredAt, points, uses }: TransferredOut): void {
  draft.take(uses, occurredAt);
  draft.ownLifetime().transferredOut += points;
  draft.ownActiveAt().transfer = occurredAt;
}

export function applyTransferredIn(draft: AccountDraft, { occurredAt, lots }: TransferredIn): void {
  addLots(draft, lots);
  draft.ownActiveAt().transfer = occurredAt;
}
