import type { Account } from "../account/account.ts";
import { type Keyed, keyedEntries } from "../account/keyed.ts";
import type { MovedAccount } from "./movedAccount.ts";

type Ids = readonly string[];

/** The ids of each kind of thing that an account may have once. */
const kinds: readonly ((account: MovedAccount) => Ids)[] = [
  ({ lots, spentLots }) => [...idsOf(lots), ...keysOf(spentLots)],
  ({ snapshots }) => keysOf(snapshots),
  ({ visits }) => keysOf(visits),
  ({ cashback, cashbackOrders }) => [...cashback.pending.map(({ orderId }) => orderId), ...keysOf(cashbackOrders)],
  ({ coupons }) => idsOf(coupons),
  ({ spends }) => keysOf(spends),
  ({ storedValue, spends }) => idsOf([...storedValue.bonuses, ...keyedEntries(spends).flatMap(([, { uses }]) => uses)]),
];

/** The id of something that both accounts have, and that would be in one twice; `null` where there is none. */
export function idInBoth(account: Account, moved: MovedAccount): string | null {
  for (const ids of kinds) {
    const own = new Set(ids(account));
    const twice = ids(moved).find((id) => own.has(id));
    if (twice !== undefined) return twice;
  }
  return null;
}

function idsOf(all: readonly { readonly id: string }[]): Ids {
  return all.map(({ id }) => id);
}

function keysOf(table: Keyed<unknown>): Ids {
  return keyedEntries(table).map(([key]) => key);
}
