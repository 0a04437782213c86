import type { AccountDraft } from "../account/draft.ts";
import { addCoupons } from "../coupons/applyCoupons.ts";
import { addLots } from "../engine/apply/addLots.ts";
import type { BirthdayGiven } from "./event.ts";

export function applyBirthdayGiven(draft: AccountDraft, { lot, coupon, year }: BirthdayGiven): void {
  if (lot) addLots(draft, [lot]);
  if (coupon) addCoupons(draft, [coupon]);
  draft.fields.birthdayYear = year;
}
