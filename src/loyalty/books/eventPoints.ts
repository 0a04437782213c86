import type { Lot, LotPoints } from "../account/lot.ts";
import type { EventPayload } from "../events/event.ts";

/** What happened to points of a lot. */
export type MovementKind = "sold" | "adjusted" | "transferred" | "refunded" | "redeemed" | "expired";

/** The lots that an event adds to an account. */
export function addedLots(event: EventPayload): readonly Lot[] {
  if (event.type === "earned" || event.type === "transferredIn") return event.lots;
  if (event.type === "stamped") {
    return event.completed.flatMap(({ reward }) => (reward.type === "points" ? [reward.lot] : []));
  }
  return "lot" in event && event.lot ? [event.lot] : [];
}

/** How an event adds lots. */
export function addedAs({ type }: EventPayload): MovementKind {
  return type === "earned" ? "sold" : type === "transferredIn" ? "transferred" : "adjusted";
}

/** The points that an event takes out of lots, or, below zero, puts back. A hold leaves them where they are. */
export function takenPoints(event: EventPayload): readonly LotPoints[] {
  if (event.type === "held") return [];
  if (event.type === "stampsRemoved") return event.points?.uses ?? [];
  if ("returns" in event) return event.returns.map(({ lotId, points }) => ({ lotId, points: -points }));
  return "uses" in event ? event.uses : [];
}

/** What it does so as. What repays points owed takes back the points of a refund, late. */
export function takenAs({ type }: EventPayload): MovementKind {
  return takenBy[type] ?? "refunded";
}

const takenBy: Readonly<Partial<Record<EventPayload["type"], MovementKind>>> = {
  redeemed: "redeemed",
  holdCaptured: "redeemed",
  redemptionReversed: "redeemed",
  expired: "expired",
  reinstated: "expired",
  adjusted: "adjusted",
  transferredOut: "transferred",
};

/** A purchase as it earned: what was paid for it, and what counted towards points. */
export interface EarningOrder {
  readonly orderId: string;
  /** Price of all lines less discounts, tax contained. */
  readonly paidMinor: number;
  /** What of it earned. */
  readonly baseMinor: number;
  /** Points awarded for it. */
  readonly points: number;
}

/** The purchase that an event awards points for; `null` for other events. */
export function orderOf(event: EventPayload): EarningOrder | null {
  if (event.type !== "earned") return null;
  const { orderId, lines } = event.order;
  let [paidMinor, baseMinor] = [0, 0];
  for (const line of lines) {
    paidMinor += line.paidMinor;
    baseMinor += line.baseMinor;
  }
  return { orderId, paidMinor, baseMinor, points: event.points };
}
