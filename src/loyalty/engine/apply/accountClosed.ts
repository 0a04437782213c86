import type { AccountDraft } from "../../account/draft.ts";
import { emptyKeyed } from "../../account/keyed.ts";
import { closeStamps } from "../../stamps/applyStamps.ts";
import { closeStoredValue } from "../../storedValue/applyStoredValue.ts";
import type { AccountClosed } from "../../events/accountClosed.ts";

export function applyAccountClosed(draft: AccountDraft, { forfeitedPoints }: AccountClosed): void {
  const { fields } = draft;
  draft.count("forfeited", forfeitedPoints);
  draft.dropLots();
  fields.status = "closed";
  fields.deficit = 0;
  fields.holds = [];
  fields.snapshots = emptyKeyed();
  fields.redemptions = emptyKeyed();
  closeStamps(fields);
  closeStoredValue(draft);
}
