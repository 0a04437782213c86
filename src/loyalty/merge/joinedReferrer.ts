import type { ReferredBy } from "../referral/state.ts";

/** How the member of two accounts came to the programme: by the referral that counted, the own one first. */
export function joinedReferrer(own: ReferredBy | null, other: ReferredBy | null): ReferredBy | null {
  if (!own || !other) return own ?? other;
  return { clicks: [...own.clicks, ...other.clicks], qualified: own.qualified ?? other.qualified };
}
