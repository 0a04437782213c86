import { keyedGet } from "../../account/keyed.ts";
import type { OrderState } from "../../account/orderSnapshot.ts";
import type { EventPayload } from "../../events/event.ts";
import { addRefund } from "../../refunds/addRefund.ts";
import { clawBack } from "../../refunds/clawBack.ts";
import { refundTarget } from "../../refunds/refundTarget.ts";
import { returnRedeemed } from "../../refunds/returnRedeemed.ts";
import { reverseClawback } from "../../refunds/reverseClawback.ts";
import type { RefundCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const refund: Handler<RefundCommand> = (program, account, { orderId, what }, moment) => {
  const order = keyedGet(account.snapshots, orderId);
  if (!order) {
    const message = "The account knows no such order, or knows it no longer.";
    return { code: "unknown_order", message, path: ["orderId"], details: { orderId } };
  }
  const { programVersion } = order;
  const judged = [program, ...program.earlier].find(({ version }) => version === programVersion);
  if (!judged) {
    const message = "The programme does not come with the version that judged the order.";
    return { code: "unknown_program_version", message, path: ["orderId"], details: { programVersion } };
  }
  const refunded = addRefund(order, what);
  if ("code" in refunded) return refunded;
  const { points: targetPoints, byRule, units } = refundTarget(judged, order, refunded);
  const qualifying = order.qualifying && { from: order.qualifying.from, units };
  const qualifyingLost = (order.qualifying?.units ?? 0) - units;
  const fact = { type: "refunded", occurredAt: moment.atText, orderId, refunded, targetPoints } as const;
  const payloads: EventPayload[] = [{ ...fact, qualifying, qualifyingLost }];
  const more = excess(order, targetPoints);
  if (more > 0) payloads.push(clawBack(program, account, order, more, byRule, moment.atText));
  if (more < 0) payloads.push(reverseClawback(program, account, order, -more, moment));
  return [...payloads, ...returnRedeemed(program, account, order, refunded, moment)];
};

/** Points still to be taken back; below zero where too many have been. */
function excess({ awarded, clawedBack }: OrderState, target: number): number {
  const { taken, owed, forgiven, inCash } = clawedBack;
  return awarded.reduce((sum, { points }) => sum + points, 0) - target - taken - owed - forgiven - inCash;
}
