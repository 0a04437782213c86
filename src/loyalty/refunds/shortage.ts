import type { Account } from "../account/account.ts";
import { balanceOf } from "../account/balanceOf.ts";
import { rounded, times, whole } from "../accrual/fraction.ts";
import type { ClawbackParts } from "../account/orderSnapshot.ts";
import type { Shortage } from "../program/clawback.ts";
import { ratioOf } from "../program/ratio.ts";

/** What becomes of points that should be taken back and are not there. */
export function settleShortage(shortage: Shortage, account: Account, missing: number): Omit<ClawbackParts, "taken"> {
  if (shortage.type === "deficit") return { owed: missing, forgiven: 0, inCash: 0 };
  if (shortage.type === "clamp") return { owed: 0, forgiven: missing, inCash: 0 };
  if (shortage.type === "deductCash") return { owed: 0, forgiven: 0, inCash: missing };
  const owed = Math.min(missing, Math.max(0, boundOf(shortage, account) - account.deficit));
  return { owed, forgiven: missing - owed, inCash: 0 };
}

/** The most that may be owed: points, a share of the balance before, or the smaller or greater of both. */
function boundOf({ points, share, of }: Extract<Shortage, { type: "bounded" }>, account: Account): number {
  const balance = Math.max(0, balanceOf(account).balance);
  const ofBalance = share === undefined ? undefined : rounded(times(whole(balance), ratioOf(share)), "down");
  const bounds = [points, ofBalance].filter((bound) => bound !== undefined);
  return of === "max" ? Math.max(...bounds) : Math.min(...bounds);
}
