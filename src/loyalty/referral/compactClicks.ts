import type { AccountDraft } from "../account/draft.ts";
import { addToDay } from "../time/addDuration.ts";
import { dateText } from "../time/localTime.ts";
import type { ReferralTerms } from "./terms.ts";

/** Drops clicks that can have brought no order of a day, or of any later one. */
export function compactClicks({ fields }: AccountDraft, { window }: ReferralTerms, day: number): void {
  const { referredBy } = fields;
  if (!referredBy) return;
  const first = dateText(addToDay(day, { amount: -window.amount, unit: window.unit }));
  fields.referredBy = { ...referredBy, clicks: referredBy.clicks.filter(({ at }) => at >= first) };
}
