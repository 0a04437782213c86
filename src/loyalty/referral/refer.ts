import type { Handler } from "../engine/handler.ts";
import { notOffered, type Rejection } from "../engine/rejection.ts";
import type { ReferCommand } from "./commands.ts";

export const refer: Handler<ReferCommand> = ({ referral }, { memberId, referredBy }, { referrerId }, { atText }) => {
  if (!referral) return notOffered("referral");
  if (referrerId === memberId) return selfReferral(["referrerId"]);
  if (referredBy?.qualified) return alreadyReferred("The member has come by a referral already.");
  return [{ type: "referralRegistered", occurredAt: atText, referrerId }];
};

/** The answer to a member who refers herself. */
export function selfReferral(path: readonly string[]): Rejection {
  return { code: "self_referral", message: "Nobody is referred by herself.", path };
}

/** The answer where a referral has counted before. */
export function alreadyReferred(message: string): Rejection {
  return { code: "already_referred", message };
}
