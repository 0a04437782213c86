import type { AccountDraft } from "../../account/draft.ts";
import type { LotPoints } from "../../account/lot.ts";
import type { ClawbackReversed } from "../../events/clawbackReversed.ts";
import { addLots } from "./addLots.ts";
import { addParts } from "./clawedBack.ts";

export function applyClawbackReversed(draft: AccountDraft, event: ClawbackReversed): void {
  const { occurredAt, orderId, returns, taken, owed, forgiven, lot } = event;
  draft.take(
    returns.map(({ lotId, points }) => ({ lotId, points: -points })),
    occurredAt,
  );
  if (lot) addLots(draft, [lot]);
  draft.ownLifetime().clawedBack -= taken;
  draft.ownLifetime().forgiven -= forgiven;
  draft.fields.deficit -= owed - (lot?.issued ?? 0);
  const order = draft.knownOrder(orderId);
  const clawedBack = addParts(order.clawedBack, event, -1);
  draft.tables.snapshots.set(orderId, { ...order, clawedBack, clawedUses: without(order.clawedUses, taken) });
}

/** Uses without the last so many points. */
function without(uses: readonly LotPoints[], points: number): LotPoints[] {
  const left = [...uses];
  for (let over = points; over > 0;) {
    const last = left.pop()!;
    if (last.points > over) left.push({ lotId: last.lotId, points: last.points - over });
    over -= last.points;
  }
  return left;
}
