import type { Account } from "../../account/account.ts";
import { AccountDraft } from "../../account/draft.ts";
import { keyedGet } from "../../account/keyed.ts";
import type { OrderState } from "../../account/orderSnapshot.ts";
import type { EventPayload } from "../../events/event.ts";
import { addRefund } from "../../refunds/addRefund.ts";
import { clawBack } from "../../refunds/clawBack.ts";
import { refundTarget } from "../../refunds/refundTarget.ts";
import { returnRedeemed } from "../../refunds/returnRedeemed.ts";
import { reverseClawback } from "../../refunds/reverseClawback.ts";
import { removeStamps } from "../../stamps/removeStamps.ts";
import { apply } from "../apply/apply.ts";
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
  const returned = returnRedeemed(program, account, order, refunded, moment);
  const payloads: EventPayload[] = [{ ...fact, qualifying, qualifyingLost }, ...returned];
  const paidBack = afterAll(account, returned, moment.nowText);
  const more = excess(order, targetPoints);
  if (more > 0) payloads.push(clawBack(program, paidBack, order, more, byRule, moment.atText));
  if (more < 0) payloads.push(reverseClawback(program, paidBack, order, -more, moment));
  if (!judged.stamps) return payloads;
  const after = afterAll(account, payloads, moment.nowText);
  return [...payloads, ...removeStamps(program, judged.stamps, after, order, refunded, moment)];
};

/** The account once this has happened, since what comes next may take from the same lots. */
function afterAll(account: Account, payloads: readonly EventPayload[], recordedAt: string): Account {
  const draft = new AccountDraft(account);
  for (const payload of payloads) apply(draft, payload, recordedAt);
  return draft.fields;
}

/** Points still to be taken back; below zero where too many have been. */
function excess({ awarded, clawedBack }: OrderState, target: number): number {
  const { taken, owed, forgiven, inCash } = clawedBack;
  return awarded.reduce((sum, { points }) => sum + points, 0) - target - taken - owed - forgiven - inCash;
}
