import type { BonusPart } from "./storedValueState.ts";

/** The soonest ending first, then by id. What has no end is last. */
export function byEnd(a: BonusPart, b: BonusPart): number {
  const [endA, endB] = [a.expiresAt ?? "~", b.expiresAt ?? "~"];
  if (endA !== endB) return endA < endB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
