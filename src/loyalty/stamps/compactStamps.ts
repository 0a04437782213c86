import type { AccountDraft } from "../account/draft.ts";

/** Drops visits and full cards that no refund can reach any more. */
export function compactStamps(draft: AccountDraft, before: string): void {
  const { fields } = draft;
  const { stamps } = fields;
  if (stamps.cards === 0) return;
  draft.tables.visits.keep((visit) => visit.recordedAt > before);
  fields.stamps = { ...stamps, completed: stamps.completed.filter(({ completedAt }) => completedAt > before) };
}
