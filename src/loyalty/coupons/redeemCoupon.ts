import type { Handler } from "../engine/handler.ts";
import type { RedeemCouponCommand } from "./commands.ts";
import { notOpen } from "./notOpen.ts";

export const redeemCoupon: Handler<RedeemCouponCommand> = (_, account, { couponId, orderId = null }, { atText }) =>
  notOpen(account, couponId) ?? [{ type: "couponUsed", occurredAt: atText, couponId, orderId }];
