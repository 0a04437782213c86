import type { LoyaltyEvent } from "../events/event.ts";
import { fieldsCheck } from "./check.ts";

const apart: readonly string[] = ["check"];

/** The check of an event: a hash of its fields and of the check before it, so that edits, gaps and swaps show. */
export function eventCheck(event: Omit<LoyaltyEvent, "check">, previous: number): number {
  return fieldsCheck(event, previous, apart) >>> 0;
}
