import type { TierChanged } from "../events/tierChanged.ts";
import type { Program } from "../program/program.ts";
import { instantText, localDay } from "../time/localTime.ts";
import { type Standing, tierTerm } from "./tierTerm.ts";

/** A member's move to a tier, or a new term in it, counted from a day. */
export function tierChange(
  program: Program,
  account: Standing,
  to: string,
  reason: TierChanged["reason"],
  at: number,
  day: number = localDay(program.zone, at),
): TierChanged {
  return {
    type: "tierChanged",
    occurredAt: instantText(at),
    from: account.tier?.id ?? null,
    to,
    reason,
    ...tierTerm(program, account, to, day),
    isLocked: false,
  };
}
