import type { Account } from "../account/account.ts";
import type { Program } from "../program/program.ts";
import type { CashbackActivated, CashbackPaidOut } from "./events.ts";
import { payoutReached } from "./payoutReached.ts";

/** When the next cashback becomes active. */
export function nextCashback({ cashback }: Account): string | null {
  return cashback.pending[0]?.activeFrom ?? null;
}

/** Makes what is due active; it repays what is owed first. */
export function activateCashback({ cashback }: Account, at: string): CashbackActivated {
  const due = cashback.pending.filter(({ activeFrom }) => activeFrom <= at);
  const amountMinor = due.reduce((sum, { minor }) => sum + minor, 0);
  const repaidMinor = Math.min(cashback.owedMinor, amountMinor);
  const orderIds = due.map(({ orderId }) => orderId);
  return { type: "cashbackActivated", occurredAt: at, orderIds, amountMinor, repaidMinor };
}

/** When money that is enough is to be paid out by itself: when it became so. */
export function nextPayout(program: Program, { cashback }: Account): string | null {
  if (!program.cashback || cashback.activeMinor === 0) return null;
  return payoutReached(program.cashback, cashback.activeMinor, "").length > 0 ? cashback.activeAt : null;
}

/** Pays it out. */
export function payOutReached({ cashback }: Account, at: string): CashbackPaidOut {
  return { type: "cashbackPaidOut", occurredAt: at, amountMinor: cashback.activeMinor };
}
