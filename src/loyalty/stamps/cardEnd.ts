import type { Program } from "../program/program.ts";
import { endOfDuration } from "../time/addDuration.ts";
import { expiryOf } from "../time/expiryOf.ts";
import { instantText } from "../time/localTime.ts";
import type { StampExpiry } from "./stampCards.ts";
import type { StampCard } from "./stampState.ts";

/** The instant, exclusive, at which a card ends; `null` when never. */
export function cardEnd(
  { zone }: Program,
  expiry: StampExpiry | undefined,
  { issuedAt, stampedAt }: Pick<StampCard, "issuedAt" | "stampedAt">,
): string | null {
  if (!expiry || expiry.type === "never") return null;
  const issued = Date.parse(issuedAt);
  if (expiry.type === "fixedDate") return instantText(expiryOf(zone, expiry, issued, issued)!);
  const from = expiry.type === "inactivity" ? Date.parse(stampedAt) : issued;
  return instantText(endOfDuration(zone, from, expiry.duration, expiry.end));
}
