import type { AccountDraft } from "../../account/draft.ts";
import type { DeficitRepaid } from "../../events/deficitRepaid.ts";

export function applyDeficitRepaid(draft: AccountDraft, { occurredAt, points, uses }: DeficitRepaid): void {
  draft.take(uses, occurredAt);
  draft.ownLifetime().repaid += points;
  draft.fields.deficit -= points;
}
