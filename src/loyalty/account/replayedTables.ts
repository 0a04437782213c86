import type { Mutable } from "../mutable.ts";
import type { Account } from "./account.ts";
import { KeyedMap } from "./keyedMap.ts";
import type { KeyedField, Tables, ValueOf } from "./tables.ts";

type Maps = { readonly [Field in KeyedField]: KeyedMap<ValueOf<Field>> };

/** The tables of an account while all its events are replayed. */
export class ReplayedTables implements Tables {
  /** By name, so that a table that is missing here does not compile. */
  readonly #maps: Maps = {
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

  get<Field extends KeyedField>(field: Field, key: string): ValueOf<Field> | undefined {
    return this.#map(field).get(key);
  }

  set<Field extends KeyedField>(field: Field, key: string, value: ValueOf<Field>): void {
    this.#map(field).set(key, value);
  }

  drop(field: KeyedField, key: string): void {
    this.#maps[field].drop(key);
  }

  keep<Field extends KeyedField>(field: Field, isKept: (value: ValueOf<Field>) => boolean): void {
    this.#map(field).keep(isKept);
  }

  clear(field: KeyedField): void {
    this.#maps[field].clear();
  }

  values<Field extends KeyedField>(field: Field): Iterable<ValueOf<Field>> {
    return this.#map(field).values();
  }

  size(field: KeyedField): number {
    return this.#maps[field].size;
  }

  /** Writes the tables into an account. */
  settle(fields: Mutable<Account>): void {
    for (const field of Object.keys(this.#maps) as KeyedField[]) fields[field] = this.#maps[field].toKeyed() as never;
  }

  #map<Field extends KeyedField>(field: Field): KeyedMap<ValueOf<Field>> {
    return this.#maps[field] as KeyedMap<ValueOf<Field>>;
  }
}
