import { added } from "../added.ts";
import type { CashbackState } from "../cashback/cashbackState.ts";

/** The cashback of two accounts. What one owes is repaid at once out of what the other can be paid. */
export function joinedCashback(own: CashbackState, other: CashbackState, occurredAt: string): CashbackState {
  const activeMinor = own.activeMinor + other.activeMinor;
  const owedMinor = own.owedMinor + other.owedMinor;
  const repaid = Math.min(activeMinor, owedMinor);
  return {
    activeMinor: activeMinor - repaid,
    pending: [...own.pending, ...other.pending].sort((a, b) => (a.activeFrom < b.activeFrom ? -1 : 1)),
    owedMinor: owedMinor - repaid,
    activeAt: other.activeMinor > 0 ? occurredAt : own.activeAt,
    totals: added(added(own.totals, other.totals), { clawedBack: repaid }),
  };
}
