import { bonusLot } from "../account/bonusLot.ts";
import { idTaken } from "../coupons/idTaken.ts";
import { newCoupon } from "../coupons/newCoupon.ts";
import type { Handler } from "../engine/handler.ts";
import { notOffered } from "../engine/rejection.ts";
import { endOfDuration } from "../time/addDuration.ts";
import { localDay } from "../time/localTime.ts";
import { canonicalInstant } from "../time/readInstant.ts";
import { birthdayYear } from "./birthdayYear.ts";
import type { BirthdayCommand } from "./command.ts";

export const birthday: Handler<BirthdayCommand> = (program, account, command, moment) => {
  const gift = program.birthday;
  if (!gift) return notOffered("birthday");
  const { id, birthday: date, enteredAt } = command;
  const { at, atText } = moment;
  const year = birthdayYear(gift, date, localDay(program.zone, at));
  if (year === null) {
    const message = "The day is not in the window around the birthday.";
    return { code: "outside_window", message, path: ["at"], details: { at: atText } };
  }
  const entered = Date.parse(canonicalInstant(enteredAt));
  if (gift.waiting && at < endOfDuration(program.zone, entered, gift.waiting)) {
    const message = "The birthday was entered too short a time ago.";
    return { code: "outside_window", message, path: ["enteredAt"], details: { at: atText, enteredAt } };
  }
  if (account.birthdayYear !== null && year <= account.birthdayYear) {
    const message = "The gift of this birthday, or of a later one, has been given.";
    return { code: "already_given", message, path: ["at"], details: { year, lastYear: account.birthdayYear } };
  }
  const given = { type: "birthdayGiven", occurredAt: atText, year } as const;
  const { gives } = gift;
  if (gives.type === "coupon") {
    const terms = program.coupons.find((one) => one.id === gives.couponType)!;
    const coupon = newCoupon(program, terms, id, moment);
    return idTaken(account, id) ?? [{ ...given, points: 0, lot: null, coupon }];
  }
  const { points, expiry } = gives;
  const lot = bonusLot(program, account, moment, { id, points, ruleId: "birthday", ...(expiry && { expiry }) });
  return [{ ...given, points, lot, coupon: null }];
};
