import type { Handler } from "../engine/handler.ts";
import type { VoidCouponCommand } from "./commands.ts";
import { notOpen } from "./notOpen.ts";

export const voidCoupon: Handler<VoidCouponCommand> = (_, account, { couponId, reason }, { atText }) =>
  notOpen(account, couponId) ?? [{ type: "couponVoided", occurredAt: atText, couponId, reason }];
