import type { Account, Hold } from "../../account/account.ts";
import type { HoldReleased } from "../../events/held.ts";

/** The hold that ends first by itself. */
function firstEnding({ holds }: Account): Hold | undefined {
  return holds.filter(({ expiresAt }) => expiresAt !== null).sort((a, b) => (a.expiresAt! < b.expiresAt! ? -1 : 1))[0];
}

/** When the next hold ends. */
export function nextHoldEnd(account: Account): string | null {
  return firstEnding(account)?.expiresAt ?? null;
}

/** Releases the hold that ends first. */
export function endHold(account: Account, at: string): HoldReleased {
  const { id, points } = firstEnding(account)!;
  return { type: "holdReleased", occurredAt: at, holdId: id, points };
}
