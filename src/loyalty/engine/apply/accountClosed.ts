import type { AccountDraft } from "../../account/draft.ts";
import { closeStamps } from "../../stamps/applyStamps.ts";
import type { AccountClosed } from "../../events/accountClosed.ts";

export function applyAccountClosed(draft: AccountDraft, { forfeitedPoints }: AccountClosed): void {
  draft.count("forfeited", forfeitedPoints);
  draft.fields.status = "closed";
  draft.fields.deficit = 0;
  draft.replace("lots", []);
  draft.replace("spentLots", {});
  draft.replace("holds", []);
  draft.replace("snapshots", {});
  draft.replace("redemptions", {});
  closeStamps(draft);
}
