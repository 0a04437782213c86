import type { Account } from "../account/account.ts";
import { keyedGet } from "../account/keyed.ts";
import type { EventPayload } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { netMinor } from "../refunds/remaining.ts";
import { takeBack } from "../refunds/takeBack.ts";
import type { RefereeRejected } from "./events.ts";

/** Takes the referee's reward back. The referral has counted. */
export function rejectReferee(program: Program, account: Account, reason: string, at: string): RefereeRejected {
  const { referrerId, orderId, points, lotId } = account.referredBy!.qualified!;
  const taken = takeBack(program, account, ({ id }) => id === lotId, points);
  return { type: "referralRejected", side: "referee", occurredAt: at, referrerId, orderId, reason, ...taken };
}

/** Whether events that are refunds touch the order by which the member's referral counts. */
export function touchesReferral({ referredBy }: Account, happened: readonly EventPayload[]): boolean {
  const qualified = referredBy?.qualified;
  if (!qualified || qualified.isRejected) return false;
  return happened.some((event) => event.type === "refunded" && event.orderId === qualified.orderId);
}

/** The rejection that follows from a refund which leaves less of the order than it had to cost. */
export function rejectAfterRefund(
  program: Program,
  account: Account,
  happened: readonly EventPayload[],
): RefereeRejected | null {
  if (!touchesReferral(account, happened)) return null;
  const { orderId, minimumMinor } = account.referredBy!.qualified!;
  const { order, refunded } = keyedGet(account.snapshots, orderId)!;
  if (netMinor(order.lines, refunded) >= minimumMinor) return null;
  return rejectReferee(program, account, "refunded", happened[0]!.occurredAt);
}
