import { expiryFor } from "../../account/lotDates.ts";
import { expiryOf } from "../../time/expiryOf.ts";
import { instantText } from "../../time/localTime.ts";
import type { ActivateCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const activate: Handler<ActivateCommand> = (program, account, { orderId }, { at, atText }) => {
  const pending = account.lots.filter((lot) => lot.pending && lot.cause.orderId === orderId);
  if (pending.length === 0) {
    const message = "The order has no points that wait for activation.";
    return { code: "nothing_to_do", message, path: ["orderId"], details: { orderId } };
  }
  const expiry = expiryFor(program, account.tier?.id ?? null);
  const countsFromNow = expiry.type === "after" && expiry.from === "activated";
  const lots = pending.map(({ id, earnedAt, expiresAt }) => {
    const end = countsFromNow ? expiryOf(program.zone, expiry, Date.parse(earnedAt), at) : null;
    return { lotId: id, expiresAt: end === null ? expiresAt : instantText(end) };
  });
  return [{ type: "activated", occurredAt: atText, lots }];
};
