import type { Account } from "../account/account.ts";
import type { Program } from "../program/program.ts";

/**
 * When an end of points comes about: never while the tier that is held suspends it, and not before the present tier
 * began where the one before it may have.
 */
export function putOff({ tiers }: Program, { tier }: Account, end: string | null): string | null {
  if (end === null || !tier || !tiers?.tiers.some(({ suspendsExpiry }) => suspendsExpiry)) return end;
  if (tiers.tiers.some(({ id, suspendsExpiry }) => id === tier.id && suspendsExpiry)) return null;
  return tier.since > end ? tier.since : end;
}
