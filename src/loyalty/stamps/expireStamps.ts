import type { Account } from "../account/account.ts";
import type { StampsExpired } from "./events.ts";

/** When the card that is being filled ends. */
export function nextCardEnd({ stamps }: Account): string | null {
  return stamps.card?.expiresAt ?? null;
}

/** Ends the card. */
export function expireCard({ stamps }: Account, at: string): StampsExpired {
  const { id, earned, endowed } = stamps.card!;
  return { type: "stampsExpired", occurredAt: at, cardId: id, earned, endowed };
}
