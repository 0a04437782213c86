import type { OrderState, Refunded } from "../account/orderSnapshot.ts";
import type { RefundedPart } from "../engine/command.ts";
import type { Rejection } from "../engine/rejection.ts";
import { piecesLeft, unrefundedMinor } from "./remaining.ts";

/** What has been refunded of an order once this is, or why it cannot be. */
export function addRefund({ order: { lines }, refunded }: OrderState, what: RefundedPart): Refunded | Rejection {
  const left = unrefundedMinor(lines, refunded);
  if (left - refunded.amountMinor <= 0 && !lines.some((line) => piecesLeft(line, refunded) > 0)) {
    return { code: "already_refunded", message: "The whole order has been refunded.", path: ["orderId"] };
  }
  if (what.type === "all") {
    return { ...refunded, quantities: Object.fromEntries(lines.map(({ lineId, quantity }) => [lineId, quantity])) };
  }
  if (what.type === "amount") {
    const most = left - refunded.amountMinor;
    if (what.amountMinor <= most) return { ...refunded, amountMinor: refunded.amountMinor + what.amountMinor };
    const details = { asked: what.amountMinor, most };
    const message = `${most} minor units can still be refunded, not ${what.amountMinor}.`;
    return { code: "already_refunded", message, path: ["what", "amountMinor"], details };
  }
  const quantities: Record<string, number> = { ...refunded.quantities };
  for (const [i, { lineId, quantity }] of what.lines.entries()) {
    const line = lines.find((one) => one.lineId === lineId);
    const path = ["what", "lines", i];
    if (!line) return { code: "unknown_line", message: "The order has no such line.", path, details: { lineId } };
    const most = piecesLeft(line, { quantities });
    if (quantity > most) {
      const message = `${most} pieces of the line can still be refunded, not ${quantity}.`;
      return { code: "already_refunded", message, path, details: { lineId, asked: quantity, most } };
    }
    quantities[lineId] = line.quantity - most + quantity;
  }
  return { ...refunded, quantities };
}
