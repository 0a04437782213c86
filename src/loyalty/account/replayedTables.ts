import type { Mutable } from "../mutable.ts";
import type { Account } from "./account.ts";
import { KeyedMap } from "./keyedMap.ts";
import type { KeyedField, ValueOf } from "./tables.ts";

/** The tables of an account while all its events are replayed. */
export type ReplayedTables = { readonly [Field in KeyedField]: KeyedMap<ValueOf<Field>> };

/** Tables without entries. */
export function replayedTables(): ReplayedTables {
  return {
    spentLots: new KeyedMap(),
    referrals: new KeyedMap(),
    entries: new KeyedMap(),
    keys: new KeyedMap(),
    snapshots: new KeyedMap(),
    redemptions: new KeyedMap(),
    visits: new KeyedMap(),
    cashbackOrders: new KeyedMap(),
    spends: new KeyedMap(),
  };
}

/** Writes tables into an account. */
export function settleTables(tables: ReplayedTables, fields: Mutable<Account>): void {
  for (const field of Object.keys(tables) as KeyedField[]) fields[field] = tables[field].toKeyed() as never;
}
