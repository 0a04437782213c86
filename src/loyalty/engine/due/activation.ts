import type { Account } from "../../account/account.ts";
import type { Activated } from "../../events/activated.ts";

/** When the next pending lot becomes active by itself. */
export function nextActivation({ lots, pendingPoints }: Account): string | null {
  if (pendingPoints === 0) return null;
  let next: string | null = null;
  for (const { pending, activeFrom } of lots) {
    if (pending && activeFrom !== null && (next === null || activeFrom < next)) next = activeFrom;
  }
  return next;
}

/** Activates the lots whose time has come. */
export function activateLots({ lots }: Account, at: string): Activated {
  const due = lots.filter(({ pending, activeFrom }) => pending && activeFrom !== null && activeFrom <= at);
  return { type: "activated", occurredAt: at, lots: due.map(({ id, expiresAt }) => ({ lotId: id, expiresAt })) };
}
