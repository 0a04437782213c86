import type { Rejection } from "../../src/loyalty/engine/rejection.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { Program } from "../../src/loyalty/program/program.ts";
import { Member } from "./shop.ts";

type Answer = readonly LoyaltyEvent[] | readonly Rejection[];

/** A referee and her referrer, and the halves of commands as a service passes them on. */
export class Pair {
  readonly referee: Member;
  readonly referrer: Member;

  constructor(program: Program, enrolledAt?: string) {
    this.referee = new Member(program, enrolledAt, "anna");
    this.referrer = new Member(program, enrolledAt, "ben");
  }

  refer(at: string, referrerId = "ben"): Answer {
    return this.referee.put({ type: "refer", id: `click/${at}`, at, referrerId } as never);
  }

  /** The referee's half and, where it counts, the referrer's. */
  qualify(orderId: string, at: string): Answer {
    const common = { type: "qualifyReferral", at, correlationId: `referral/${orderId}` };
    const first = this.referee.put({ ...common, id: `q/${orderId}`, half: { side: "referee", orderId } } as never);
    const counted = first.find((one) => "type" in one && one.type === "referralQualified");
    if (!counted || !("side" in counted) || counted.side !== "referee") return first;
    const half = { side: "referrer", refereeId: "anna", orderId, orderedAt: counted.orderedAt };
    return [...first, ...this.referrer.put({ ...common, id: `r/${orderId}`, half } as never)] as Answer;
  }

  /** A refund and, where it takes the referral back, the referrer's half of that. */
  refund(orderId: string, at: string, what: object = { type: "all" }): Answer {
    const first = this.referee.put({ type: "refund", id: `f/${at}`, at, orderId, what } as never);
    if (!first.some((one) => "type" in one && one.type === "referralRejected")) return first;
    const half = { side: "referrer", refereeId: "anna" };
    const common = { type: "rejectReferral", id: `x/${at}`, at, correlationId: "refund", reason: "refunded" };
    return [...first, ...this.referrer.put({ ...common, half } as never)] as Answer;
  }
}
