import { keyedValues } from "../account/keyed.ts";
import type { Lot, LotPoints } from "../account/lot.ts";
import type { EventPayload } from "../events/event.ts";
import { movedAccount } from "../merge/movedAccount.ts";

/** What happened to points of a lot. */
export type MovementKind = "sold" | "adjusted" | "transferred" | "refunded" | "redeemed" | "expired";

/** Points of a lot that is new to an account. */
export interface AddedLot {
  readonly id: string;
  readonly points: number;
  readonly earnedAt: string;
}

/** The lots that an event adds to an account; a merger brings spent ones too, since points can return to them. */
export function addedLots(event: EventPayload): readonly AddedLot[] {
  if (event.type === "accountMerged") {
    if (event.direction === "out") return [];
    const { lots, spentLots } = movedAccount(event.moved);
    const all = [...lots, ...keyedValues(spentLots)];
    return all.map(({ id, remaining, earnedAt }) => ({ id, points: remaining, earnedAt }));
  }
  if (event.type === "earned") {
    const { occurredAt: earnedAt } = event;
    return event.lots.map(({ lotId: id, points }) => ({ id, points, earnedAt }));
  }
  return issuedLots(event).map(({ id, issued, earnedAt }) => ({ id, points: issued, earnedAt }));
}

function issuedLots(event: EventPayload): readonly Lot[] {
  if (event.type === "transferredIn" || event.type === "raffleDrawn") return event.lots;
  if (event.type === "stamped") {
    return event.completed.flatMap(({ reward }) => (reward.type === "points" ? [reward.lot] : []));
  }
  return "lot" in event && event.lot ? [event.lot] : [];
}

/** How an event adds lots. */
export function addedAs({ type }: EventPayload): MovementKind {
  if (type === "earned") return "sold";
  return type === "transferredIn" || type === "accountMerged" ? "transferred" : "adjusted";
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
  entriesGranted: "redeemed",
  redemptionReversed: "redeemed",
  expired: "expired",
  reinstated: "expired",
  adjusted: "adjusted",
  transferredOut: "transferred",
};

/** How an event that ends an account takes what is left in its lots; `null` for other events. */
export function leftAs(event: EventPayload): "expired" | "transferred" | null {
  if (event.type === "accountClosed") return "expired";
  return event.type === "accountMerged" && event.direction === "out" ? "transferred" : null;
}

/** Whether the member spent points. */
export function isRedemption(event: EventPayload): boolean {
  return takenAs(event) === "redeemed" && takenPoints(event).some(({ points }) => points > 0);
}

/** A purchase as it earned: what was paid for it, and what counted towards points. */
export interface EarningOrder {
  /** Id of the order. */
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
