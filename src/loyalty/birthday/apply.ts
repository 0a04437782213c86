import type { AccountDraft } from "../account/draft.ts";
import { addLots } from "../engine/apply/addLots.ts";
import type { BirthdayGiven } from "./event.ts";

export function applyBirthdayGiven(draft: AccountDraft, { lot, year }: BirthdayGiven): void {
  addLots(draft, [lot]);
  draft.fields.birthdayYear = year;
}
