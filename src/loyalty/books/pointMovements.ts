import type { EventPayload } from "../events/event.ts";
import { addedAs, addedLots, leftAs, type MovementKind, takenAs, takenPoints } from "./eventPoints.ts";

/** Points of one lot that came or went. */
export interface PointMovement {
  /** Id of the lot. */
  readonly lotId: string;
  /** When the lot was issued, in epoch milliseconds: what attributes the points to a cohort. */
  readonly issuedAt: number;
  /** When the points moved, no earlier than that. */
  readonly at: number;
  /** What happened to the points. */
  readonly kind: MovementKind;
  /**
   * Points issued where they are `sold`; given (or, below zero, taken) where `adjusted`; received (or sent) where
   * `transferred`; gone (or, below zero, back) otherwise.
   */
  readonly points: number;
}

/** An event and its date in the books: its own, or that of an event before it in the stream, if later. */
export interface BookedEvent {
  /** Date in the books, in epoch milliseconds. */
  readonly at: number;
  /** What happened. */
  readonly event: EventPayload;
}

interface OpenLot {
  readonly issuedAt: number;
  left: number;
}

/** The movements of a member's points, lot by lot, in the order of the stream. */
export function pointMovements(events: readonly BookedEvent[]): PointMovement[] {
  const lots = new Map<string, OpenLot>();
  const movements: PointMovement[] = [];
  const move = (
    lotId: string,
    lot: OpenLot,
    booked: number,
    kind: MovementKind,
    points: number,
    left: number,
  ): void => {
    lot.left += left;
    movements.push({ lotId, issuedAt: lot.issuedAt, at: Math.max(booked, lot.issuedAt), kind, points });
  };
  for (const { at, event } of events) {
    for (const { id, points, earnedAt } of addedLots(event)) {
      const issuedAt = addedAs(event) === "transferred" ? Math.min(at, Date.parse(earnedAt)) : at;
      const lot = { issuedAt, left: 0 };
      lots.set(id, lot);
      move(id, lot, at, addedAs(event), points, points);
    }
    const kind = takenAs(event);
    const sign = kind === "adjusted" || kind === "transferred" ? -1 : 1;
    for (const { lotId, points } of takenPoints(event)) move(lotId, lots.get(lotId)!, at, kind, sign * points, -points);
    const end = leftAs(event);
    if (end === null) continue;
    const goes = end === "transferred" ? -1 : 1;
    for (const [id, lot] of lots) if (lot.left > 0) move(id, lot, at, end, goes * lot.left, -lot.left);
  }
  return movements;
}
