import type { Mutable } from "../mutable.ts";
import type { Account } from "./account.ts";
import {
  emptyKeyed,
  type Keyed,
  keyedDrop,
  type KeyedDraft,
  keyedGet,
  keyedKept,
  keyedSet,
  keyedValues,
} from "./keyed.ts";
import type { KeyedField, TableDraft, Tables, ValueOf } from "./tables.ts";

/** A table of an account during a few changes: it is copied when it is first written to. */
class ChangedTable<Field extends KeyedField> implements TableDraft<ValueOf<Field>> {
  readonly #field: Field;
  readonly #fields: Mutable<Account>;
  readonly #before: Keyed<ValueOf<Field>>;

  constructor(field: Field, fields: Mutable<Account>) {
    this.#field = field;
    this.#fields = fields;
    this.#before = this.#table;
  }

  get size(): number {
    return this.#table.size;
  }

  get(key: string): ValueOf<Field> | undefined {
    return keyedGet(this.#table, key);
  }

  set(key: string, value: ValueOf<Field>): void {
    keyedSet(this.#own(), this.#before, key, value);
  }

  drop(key: string): void {
    keyedDrop(this.#own(), this.#before, key);
  }

  keep(isKept: (value: ValueOf<Field>) => boolean): void {
    this.#put(keyedKept(this.#table, isKept));
  }

  clear(): void {
    this.#put(emptyKeyed());
  }

  values(): Iterable<ValueOf<Field>> {
    return keyedValues(this.#table);
  }

  get #table(): Keyed<ValueOf<Field>> {
    return this.#fields[this.#field] as Keyed<ValueOf<Field>>;
  }

  #put(table: Keyed<ValueOf<Field>>): void {
    this.#fields[this.#field] = table as never;
  }

  #own(): KeyedDraft<ValueOf<Field>> {
    const table = this.#table;
    if (this.#before !== table) return table as KeyedDraft<ValueOf<Field>>;
    const mine = { size: table.size, buckets: table.buckets.slice() };
    this.#put(mine);
    return mine;
  }
}

/** The tables of an account that has just been copied. By name, so that one that is missing does not compile. */
export function changedTables(fields: Mutable<Account>): Tables {
  return {
    spentLots: new ChangedTable("spentLots", fields),
    referrals: new ChangedTable("referrals", fields),
    entries: new ChangedTable("entries", fields),
    keys: new ChangedTable("keys", fields),
    snapshots: new ChangedTable("snapshots", fields),
    redemptions: new ChangedTable("redemptions", fields),
    visits: new ChangedTable("visits", fields),
    cashbackOrders: new ChangedTable("cashbackOrders", fields),
    spends: new ChangedTable("spends", fields),
  };
}
