import type { AccountDraft } from "../../account/draft.ts";
import type { ClawbackParts } from "../../account/orderSnapshot.ts";
import type { ClawedBack } from "../../events/clawedBack.ts";

export function applyClawedBack(draft: AccountDraft, event: ClawedBack): void {
  const { orderId, uses } = event;
  takeParts(draft, event);
  const order = draft.knownOrder(orderId);
  const clawedBack = addParts(order.clawedBack, event, 1);
  draft.tables.snapshots.set(orderId, { ...order, clawedBack, clawedUses: [...order.clawedUses, ...uses] });
}

/** Takes points back out of the account. */
export function takeParts(
  draft: AccountDraft,
  { occurredAt, uses, taken, owed, forgiven }: Omit<ClawedBack, "type" | "orderId">,
): void {
  draft.take(uses, occurredAt);
  draft.ownLifetime().clawedBack += taken;
  draft.ownLifetime().forgiven += forgiven;
  draft.fields.deficit += owed;
}

/** Parts with others added, or taken off. */
export function addParts(parts: ClawbackParts, more: ClawbackParts, sign: 1 | -1): ClawbackParts {
  return {
    taken: parts.taken + sign * more.taken,
    owed: parts.owed + sign * more.owed,
    forgiven: parts.forgiven + sign * more.forgiven,
    inCash: parts.inCash + sign * more.inCash,
  };
}
