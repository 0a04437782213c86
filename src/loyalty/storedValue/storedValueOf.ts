import type { Account } from "../account/account.ts";

/** The money of a card, in minor units. */
export interface StoredValue {
  /** Always `"storedValue"`. */
  readonly kind: "storedValue";
  /** Paid in advance. */
  readonly paidMinor: number;
  /** Given on top. */
  readonly bonusMinor: number;
  /** What the card can pay. */
  readonly balanceMinor: number;
  /** What is owed to the member: the prepayment. */
  readonly liabilityMinor: number;
  /** What has been earned by handing over goods for money paid in advance. */
  readonly revenueMinor: number;
}

/**
 * The money of a card, and what it means for the books: only what was paid is a prepayment. It becomes revenue when it
 * is spent, whereas a bonus that is spent is a discount on the sale.
 *
 * $$ \text{liability} = \text{topped up} - \text{spent of it} - \text{cashed out} $$
 *
 * @param account - As it is after its last event; a bonus that has ended since is gone after `replay`.
 * @example
 * ```ts
 * const program = defineProgram({ id: "spa", version: 1, currency: "EUR", storedValue: { order: "paidFirst" } });
 * let account = newAccount(program, "m1");
 * const put = (command) => {
 *   const decision = decide(program, account, { at: "2026-11-22T10:00:00Z", ...command });
 *   for (const event of decision.events) account = evolve(program, account, event);
 * };
 * put({ type: "enrol", id: "c1" });
 * put({ type: "topUp", id: "c2", paidMinor: 10000, bonusMinor: 1000 });
 * put({ type: "spendStoredValue", id: "c3", amountMinor: 3000 });
 * const { balanceMinor, liabilityMinor, revenueMinor } = storedValueOf(account);
 * [balanceMinor, liabilityMinor, revenueMinor]; //=> [8000, 7000, 3000]
 * ```
 */
export function storedValueOf({ storedValue }: Pick<Account, "storedValue">): StoredValue {
  const { paidMinor, bonusMinor, totals } = storedValue;
  return {
    kind: "storedValue",
    paidMinor,
    bonusMinor,
    balanceMinor: paidMinor + bonusMinor,
    liabilityMinor: paidMinor,
    revenueMinor: totals.paidSpent,
  };
}
