import type { AccountDraft } from "../account/draft.ts";
import { added } from "../added.ts";
import { byEnd } from "./byEnd.ts";
import type { BonusExpired, CashedOut, StoredValueReturned, StoredValueSpent, ToppedUp } from "./events.ts";
import type { BonusPart, StoredValueTotals } from "./storedValueState.ts";

export type StoredValueEvent = ToppedUp | StoredValueSpent | StoredValueReturned | CashedOut | BonusExpired;

export function applyStoredValue(draft: AccountDraft, event: StoredValueEvent, recordedAt: string): void {
  switch (event.type) {
    case "toppedUp": {
      const { paidMinor, bonus } = event;
      move(draft, paidMinor, bonus ? [bonus] : [], 1, { toppedUp: paidMinor, bonusGiven: bonus?.minor ?? 0 });
      return;
    }
    case "storedValueSpent": {
      const { spendId, paidMinor, bonusMinor, bonusUses: uses } = event;
      move(draft, -paidMinor, uses, -1, { paidSpent: paidMinor, bonusSpent: bonusMinor });
      draft.tables.spends.set(spendId, { paidMinor, bonusMinor, uses, returnedMinor: 0, recordedAt });
      return;
    }
    case "storedValueReturned": {
      const { spendId, amountMinor, paidMinor, bonusMinor, bonusReturns } = event;
      move(draft, paidMinor, bonusReturns, 1, { paidSpent: -paidMinor, bonusSpent: -bonusMinor });
      const spend = draft.tables.spends.get(spendId) ?? draft.unknown("spend", spendId);
      draft.tables.spends.set(spendId, { ...spend, returnedMinor: spend.returnedMinor + amountMinor });
      return;
    }
    case "cashedOut":
      move(draft, -event.amountMinor, [], 1, { cashedOut: event.amountMinor });
      return;
    case "bonusExpired":
      move(draft, 0, event.bonusUses, -1, { bonusExpired: event.bonusMinor });
  }
}

/** The bonus that is left goes with the account. */
export function closeStoredValue(draft: AccountDraft): void {
  const { bonuses, bonusMinor } = draft.fields.storedValue;
  if (bonusMinor > 0) move(draft, 0, bonuses, -1, { bonusExpired: bonusMinor });
  draft.tables.spends.clear();
}

/** Adds to what was paid, and adds parts to the bonus or takes them off it. */
function move(
  { fields }: AccountDraft,
  paidMinor: number,
  parts: readonly BonusPart[],
  sign: 1 | -1,
  totals: Partial<StoredValueTotals>,
): void {
  const { storedValue } = fields;
  const bonuses = parts.length > 0 ? withParts(storedValue.bonuses, parts, sign) : storedValue.bonuses;
  const moved = parts.reduce((sum, { minor }) => sum + minor, 0);
  fields.storedValue = {
    paidMinor: storedValue.paidMinor + paidMinor,
    bonusMinor: storedValue.bonusMinor + sign * moved,
    bonuses,
    totals: added(storedValue.totals, totals),
  };
}

function withParts(bonuses: readonly BonusPart[], parts: readonly BonusPart[], sign: 1 | -1): BonusPart[] {
  const byId = new Map(bonuses.map((part) => [part.id, part]));
  for (const part of parts) {
    const minor = (byId.get(part.id)?.minor ?? 0) + sign * part.minor;
    if (minor === 0) byId.delete(part.id);
    else byId.set(part.id, { ...part, minor });
  }
  return [...byId.values()].sort(byEnd);
}
