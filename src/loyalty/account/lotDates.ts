import type { Expiry, Pending } from "../program/expiry.ts";
import type { Program } from "../program/program.ts";
import { endOfDuration } from "../time/addDuration.ts";
import { expiryOf } from "../time/expiryOf.ts";
import { instantText } from "../time/localTime.ts";
import type { Lot } from "./lot.ts";

/** When a lot can be spent, and when it ends. */
export type LotDates = Pick<Lot, "pending" | "earnedAt" | "activeFrom" | "expiresAt">;

/** The dates of points earned at an instant, as of `now`. */
export function lotDates(
  program: Program,
  tierId: string | null,
  earnedAt: number,
  now: number,
  pending: Pending = program.pending,
  expiry: Expiry = expiryFor(program, tierId),
): LotDates {
  const activeFrom = activeFromOf(program, pending, earnedAt);
  const expiresAt = expiryOf(program.zone, expiry, earnedAt, activeFrom);
  const earned = instantText(earnedAt);
  return {
    pending: activeFrom === null || activeFrom > now,
    earnedAt: earned,
    activeFrom: activeFrom === null ? null : activeFrom === earnedAt ? earned : instantText(activeFrom),
    expiresAt: expiresAt === null ? null : instantText(expiresAt),
  };
}

/** The expiry of points earned while a tier is held. */
export function expiryFor({ tiers, expiry }: Program, tierId: string | null): Expiry {
  return tiers?.tiers.find(({ id }) => id === tierId)?.expiry ?? expiry;
}

function activeFromOf({ zone }: Program, pending: Pending, earnedAt: number): number | null {
  if (pending.type === "none") return earnedAt;
  return pending.type === "onAction" ? null : endOfDuration(zone, earnedAt, pending.duration, pending.end);
}
