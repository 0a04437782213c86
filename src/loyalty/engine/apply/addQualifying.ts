import type { AccountDraft } from "../../account/draft.ts";
import type { QualifyingUnits } from "../../account/orderSnapshot.ts";

/** Adds qualifying units to those of their stretch of time, and to those of all time. */
export function addQualifying(draft: AccountDraft, more: QualifyingUnits): void {
  draft.ownLifetime().qualified += more.units;
  addToStretch(draft, more);
}

/** Adds them to those of their stretch alone. */
export function addToStretch(draft: AccountDraft, more: QualifyingUnits): void {
  const all = draft.ownQualifying();
  let place = all.length;
  while (place > 0 && all[place - 1]!.from > more.from) place--;
  const same = all[place - 1];
  if (same?.from === more.from) all[place - 1] = { from: more.from, units: same.units + more.units };
  else all.splice(place, 0, more);
}
