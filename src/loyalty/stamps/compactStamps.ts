import type { AccountDraft } from "../account/draft.ts";
import { keyedKept } from "../account/keyed.ts";

/** Drops visits and full cards that no refund can reach any more. */
export function compactStamps(fields: AccountDraft["fields"], before: string): void {
  const { visits, stamps } = fields;
  if (stamps.cards === 0) return;
  fields.visits = keyedKept(visits, (visit) => visit.recordedAt > before);
  fields.stamps = { ...stamps, completed: stamps.completed.filter(({ completedAt }) => completedAt > before) };
}
