import type { AccountDraft } from "../../account/draft.ts";
import { closeCashback } from "../../cashback/applyCashback.ts";
import { closeStamps } from "../../stamps/applyStamps.ts";
import { closeStoredValue } from "../../storedValue/applyStoredValue.ts";
import type { AccountClosed } from "../../events/accountClosed.ts";

export function applyAccountClosed(draft: AccountDraft, { forfeitedPoints }: AccountClosed): void {
  const { fields } = draft;
  draft.ownLifetime().forfeited += forfeitedPoints;
  draft.lots.clear();
  fields.status = "closed";
  fields.deficit = 0;
  fields.holds = [];
  draft.tables.snapshots.clear();
  draft.tables.redemptions.clear();
  closeStamps(draft);
  closeStoredValue(draft);
  closeCashback(draft);
  fields.coupons = [];
}
