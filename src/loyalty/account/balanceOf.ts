import type { Account } from "./account.ts";

/** The points of an account. */
export interface Balance {
  /** In active lots, held ones among them. */
  readonly active: number;
  /** In lots that wait for activation. */
  readonly pending: number;
  /** Active points that holds have set aside. */
  readonly held: number;
  /** Points owed. */
  readonly deficit: number;
  /** Active points that no hold has set aside. */
  readonly spendable: number;
  /** Active and pending less what is owed; it may lie below zero. */
  readonly balance: number;
}

/**
 * The points of an account, by what can be done with them.
 *
 * $$ \text{balance} = \text{active} + \text{pending} - \text{deficit} $$
 *
 * @param account - As it is after its last event; what has become due since is not in it, so use `replay` for a moment.
 * @example
 * ```ts
 * balanceOf(newAccount(program, "m1")).spendable; //=> 0
 * ```
 */
export function balanceOf({
  activePoints: active,
  pendingPoints: pending,
  heldPoints: held,
  deficit,
}: Pick<Account, "activePoints" | "pendingPoints" | "heldPoints" | "deficit">): Balance {
  return { active, pending, held, deficit, spendable: active - held, balance: active + pending - deficit };
}
