import type { Account } from "../account/account.ts";
import type { Rejection } from "../engine/rejection.ts";

/** What speaks against a coupon with the id of a command; nothing where the account has none of that id. */
export function idTaken({ coupons }: Account, id: string): Rejection | null {
  if (!coupons.some((coupon) => coupon.id === id)) return null;
  return { code: "duplicate_id", message: "There is a coupon of this id.", path: ["id"], details: { id } };
}
