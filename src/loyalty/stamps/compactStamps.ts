import type { AccountDraft } from "../account/draft.ts";
import { kept } from "../account/kept.ts";

/** Drops visits and full cards that no refund can reach any more. */
export function compactStamps(draft: AccountDraft, before: string): void {
  const { visits, stamps } = draft.fields;
  if (stamps.cards === 0) return;
  draft.replace(
    "visits",
    kept(visits, (visit) => visit.recordedAt > before),
  );
  draft.fields.stamps = { ...stamps, completed: stamps.completed.filter(({ completedAt }) => completedAt > before) };
}
