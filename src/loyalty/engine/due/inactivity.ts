import type { Account } from "../../account/account.ts";
import { freeOf } from "../../account/free.ts";
import type { LotPoints } from "../../account/lot.ts";
import { rounded, times, whole } from "../../accrual/fraction.ts";
import type { Expired } from "../../events/expired.ts";
import type { Expiry } from "../../program/expiry.ts";
import type { Program } from "../../program/program.ts";
import { ratioOf } from "../../program/ratio.ts";
import { endOfDuration } from "../../time/addDuration.ts";
import { putOff } from "../../tiers/putOff.ts";
import { instantText } from "../../time/localTime.ts";
import { totalPoints } from "../../account/totalPoints.ts";

/** When the points of an account end for want of activity; `null` when they do not. */
export function inactiveFrom(program: Program, account: Account): string | null {
  const { expiry, zone } = program;
  const { activeAt, enrolledAt, activePoints, heldPoints } = account;
  if (expiry.type !== "inactivity" || activePoints === heldPoints) return null;
  const times = ["expiry" as const, ...expiry.activities].map((kind) => activeAt[kind] ?? "");
  const last = times.reduce((latest, time) => (time > latest ? time : latest), enrolledAt!);
  return putOff(program, account, instantText(endOfDuration(zone, Date.parse(last), expiry.duration)));
}

/** Ends all free points, or the policy's share of each lot, rounded up. */
export function expireInactive({ expiry }: Program, { lots }: Account, at: string): Expired {
  const { share } = expiry as Extract<Expiry, { readonly type: "inactivity" }>;
  const uses = lots.flatMap((lot): LotPoints[] => {
    const free = freeOf(lot);
    const points = share === undefined ? free : rounded(times(whole(free), ratioOf(share)), "up");
    return points > 0 ? [{ lotId: lot.id, points }] : [];
  });
  const points = totalPoints(uses);
  return { type: "expired", occurredAt: at, cause: "inactivity", points, uses };
}
