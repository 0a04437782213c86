import { resolveAsOf, type ResolvedAsOf } from "../core/asOf.ts";
import type { Instant } from "../core/instant.ts";
import type { TransactionLog } from "./log.ts";

/** A log as it stood at a moment: rows at `end` or later are not seen, and refunds made by then are settled. */
export interface LogAsOf extends ResolvedAsOf {
  /** Money of each row; with `refundDate: "order"` an order's refunds are taken off. */
  readonly amountMinor: Float64Array | null;
  /** 1 for each row that is a purchase; `null` when all are. */
  readonly isPurchase: Uint8Array | null;
  /** Orders that refunds have brought to zero or less, which are purchases no more. */
  readonly refundedOrders: number;
}

/** Settles which rows are purchases and what each is worth, as known at `asOf`: one rule for every metric. */
export function logAsOf(log: TransactionLog, asOf: Instant): LogAsOf {
  const resolved = resolveAsOf(asOf, log.timeZone);
  const { amountMinor, refunds } = log;
  const made = Uint32Array.from(refunds.order.keys()).filter((i) => refunds.at[i]! < resolved.end);
  if (made.length === 0 && !hasNegative(amountMinor)) {
    return { ...resolved, amountMinor, isPurchase: null, refundedOrders: 0 };
  }
  const net = amountMinor && amountMinor.slice();
  if (net) for (const i of made) net[refunds.order[i]!]! += refunds.amountMinor![i]!;
  const isPurchase = new Uint8Array(log.at.length).fill(1);
  if (amountMinor) for (let row = 0; row < amountMinor.length; row++) if (amountMinor[row]! < 0) isPurchase[row] = 0;
  let refundedOrders = 0;
  for (const i of made) {
    const order = refunds.order[i]!;
    if (isPurchase[order] === 0 || (net && net[order]! > 0)) continue;
    isPurchase[order] = 0;
    refundedOrders++;
  }
  return { ...resolved, amountMinor: log.refundDate === "order" ? net : amountMinor, isPurchase, refundedOrders };
}

function hasNegative(amountMinor: Float64Array | null): boolean {
  if (amountMinor) for (let row = 0; row < amountMinor.length; row++) if (amountMinor[row]! < 0) return true;
  return false;
}
