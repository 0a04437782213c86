import { keyedGet } from "../../account/keyed.ts";
import type { OrderState } from "../../account/orderSnapshot.ts";
import type { EventPayload } from "../../events/event.ts";
import { addRefund } from "../../refunds/addRefund.ts";
import { clawBack } from "../../refunds/clawBack.ts";
import { refundTarget } from "../../refunds/refundTarget.ts";
import { returnRedeemed } from "../../refunds/returnRedeemed.ts";
import { reverseClawback } from "../../refunds/reverseClawback.ts";
import { clawBackCashback } from "../../cashback/clawBackCashback.ts";
import { removeStamps } from "../../stamps/removeStamps.ts";
import { draftAfter } from "../apply/draftAfter.ts";
import type { RefundCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { totalPoints } from "../../account/totalPoints.ts";

export const refund: Handler<RefundCommand> = (program, account, { orderId, what }, moment) => {
  const state = keyedGet(account.snapshots, orderId);
  if (!state) {
    const message = "The account knows no such order, or knows it no longer.";
    return { code: "unknown_order", message, path: ["orderId"], details: { orderId } };
  }
  const { order } = state;
  const { programVersion } = order;
  const judged = [program, ...program.earlier].find(({ version }) => version === programVersion);
  if (!judged) {
    const message = "The programme does not come with the version that judged the order.";
    return { code: "unknown_program_version", message, path: ["orderId"], details: { programVersion } };
  }
  const refunded = addRefund(state, what);
  if ("code" in refunded) return refunded;
  const { points: targetPoints, byRule, units } = refundTarget(judged, state, refunded);
  const qualifying = state.qualifying && { from: state.qualifying.from, units };
  const qualifyingLost = (state.qualifying?.units ?? 0) - units;
  const fact = { type: "refunded", occurredAt: moment.atText, orderId, refunded, targetPoints } as const;
  const returned = returnRedeemed(program, account, order, refunded, moment);
  const payloads: EventPayload[] = [{ ...fact, qualifying, qualifyingLost }, ...returned];
  // What comes next may take from the same lots.
  const paidBack = draftAfter(account, returned, moment.nowText).fields;
  const more = excess(state, targetPoints);
  if (more > 0) payloads.push(clawBack(program, paidBack, state, more, byRule, moment.atText));
  if (more < 0) payloads.push(reverseClawback(program, paidBack, state, -more, moment));
  if (judged.cashback) payloads.push(...clawBackCashback(program, judged.cashback, account, order, refunded, moment));
  if (!judged.stamps) return payloads;
  const after = draftAfter(account, payloads, moment.nowText).fields;
  return [...payloads, ...removeStamps(program, judged.stamps, after, order, refunded, moment)];
};

/** Points still to be taken back; below zero where too many have been. */
function excess({ awarded, clawedBack }: OrderState, target: number): number {
  const { taken, owed, forgiven, inCash } = clawedBack;
  return totalPoints(awarded) - target - taken - owed - forgiven - inCash;
}
