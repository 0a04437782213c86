import type { Account } from "../../account/account.ts";
import type { Lot } from "../../account/lot.ts";
import type { Expired } from "../../events/expired.ts";
import type { Program } from "../../program/program.ts";
import { putOff } from "../../tiers/putOff.ts";
import { totalPoints } from "../../account/totalPoints.ts";

/** Points that can end: all but those that a hold has set aside, which end when it releases them. */
function ending({ remaining, held }: Lot): number {
  return remaining - held;
}

/** When the next lot ends. */
export function nextExpiry(program: Program, account: Account): string | null {
  return putOff(program, account, account.lots.find((lot) => ending(lot) > 0)?.expiresAt ?? null);
}

/** Ends the lots that are over at an instant. */
export function expireLots({ lots }: Account, at: string): Expired {
  const over = lots.filter((lot) => lot.expiresAt !== null && lot.expiresAt <= at && ending(lot) > 0);
  const uses = over.map((lot) => ({ lotId: lot.id, points: ending(lot) }));
  const points = totalPoints(uses);
  return { type: "expired", occurredAt: at, cause: "date", points, uses };
}
