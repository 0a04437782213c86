import type { Account } from "../account/account.ts";
import type { BonusExpired } from "./events.ts";

/** When the next part of the bonus ends. */
export function nextBonusEnd({ storedValue }: Account): string | null {
  return storedValue.bonuses[0]?.expiresAt ?? null;
}

/** Ends the parts that are over at an instant. */
export function expireBonus({ storedValue }: Account, at: string): BonusExpired {
  const bonusUses = storedValue.bonuses.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= at);
  const bonusMinor = bonusUses.reduce((sum, { minor }) => sum + minor, 0);
  return { type: "bonusExpired", occurredAt: at, bonusMinor, bonusUses };
}
