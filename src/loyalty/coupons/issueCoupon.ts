import type { Handler } from "../engine/handler.ts";
import type { IssueCouponCommand } from "./commands.ts";
import { newCoupon } from "./newCoupon.ts";

export const issueCoupon: Handler<IssueCouponCommand> = (program, account, command, moment) => {
  const { id, couponType, reason } = command;
  const terms = program.coupons.find((one) => one.id === couponType);
  const path = ["couponType"];
  if (!terms)
    return { code: "not_offered", message: "The programme has no such coupon.", path, details: { couponType } };
  if (account.coupons.some((coupon) => coupon.id === id)) {
    return { code: "duplicate_id", message: "There is a coupon of this id.", path: ["id"], details: { id } };
  }
  const coupon = newCoupon(program, terms, id, moment);
  return [{ type: "couponIssued", occurredAt: moment.atText, coupon, reason }];
};
