import type { Decimal } from "../core/decimal.ts";

/** A quotient as a number; `null` where it divides by nothing, or by so little that no number can hold it. */
export function finiteOrNull(quotient: Decimal | number): number | null {
  const value = Number(quotient);
  return Number.isFinite(value) ? value : null;
}
