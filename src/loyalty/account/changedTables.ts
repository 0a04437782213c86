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
import type { KeyedField, Tables, ValueOf } from "./tables.ts";

/** The tables of an account after a few changes: one is copied when it is first written to. */
export class ChangedTables implements Tables {
  readonly #fields: Mutable<Account>;
  readonly #before: Account;

  constructor(fields: Mutable<Account>, before: Account) {
    this.#fields = fields;
    this.#before = before;
  }

  get<Field extends KeyedField>(field: Field, key: string): ValueOf<Field> | undefined {
    return keyedGet(this.#table(field), key);
  }

  set<Field extends KeyedField>(field: Field, key: string, value: ValueOf<Field>): void {
    keyedSet(this.#own(field), this.#before[field] as Keyed<ValueOf<Field>>, key, value);
  }

  drop(field: KeyedField, key: string): void {
    keyedDrop(this.#own(field), this.#before[field], key);
  }

  keep<Field extends KeyedField>(field: Field, isKept: (value: ValueOf<Field>) => boolean): void {
    this.#fields[field] = keyedKept(this.#table(field), isKept) as never;
  }

  clear(field: KeyedField): void {
    this.#fields[field] = emptyKeyed();
  }

  values<Field extends KeyedField>(field: Field): Iterable<ValueOf<Field>> {
    return keyedValues(this.#table(field));
  }

  size(field: KeyedField): number {
    return this.#fields[field].size;
  }

  #table<Field extends KeyedField>(field: Field): Keyed<ValueOf<Field>> {
    return this.#fields[field] as Keyed<ValueOf<Field>>;
  }

  #own<Field extends KeyedField>(field: Field): KeyedDraft<ValueOf<Field>> {
    const table = this.#table(field);
    if (this.#before[field] !== table) return table as KeyedDraft<ValueOf<Field>>;
    const mine = { size: table.size, buckets: table.buckets.slice() };
    this.#fields[field] = mine as never;
    return mine;
  }
}
