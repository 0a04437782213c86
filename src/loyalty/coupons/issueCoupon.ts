import type { Handler } from "../engine/handler.ts";
import type { IssueCouponCommand } from "./commands.ts";
import { idTaken } from "./idTaken.ts";
import { newCoupon } from "./newCoupon.ts";

export const issueCoupon: Handler<IssueCouponCommand> = (program, account, command, moment) => {
  const { id, couponType, reason } = command;
  const terms = program.coupons.find((one) => one.id === couponType);
  const path = ["couponType"];
  if (!terms)
    return { code: "not_offered", message: "The programme has no such coupon.", path, details: { couponType } };
  const coupon = newCoupon(program, terms, id, moment);
  return idTaken(account, id) ?? [{ type: "couponIssued", occurredAt: moment.atText, coupon, reason }];
};
