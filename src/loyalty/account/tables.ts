import type { Account } from "./account.ts";
import type { Keyed } from "./keyed.ts";

/** A table of the account. */
export type KeyedField = {
  [Field in keyof Account]: Account[Field] extends Keyed<unknown> ? Field : never;
}[keyof Account];

/** What one of them holds. */
export type ValueOf<Field extends KeyedField> = Account[Field] extends Keyed<infer Value> ? Value : never;

/** The tables of an account that is being changed. */
export interface Tables {
  /** What a table has under a key. */
  get<Field extends KeyedField>(field: Field, key: string): ValueOf<Field> | undefined;
  set<Field extends KeyedField>(field: Field, key: string, value: ValueOf<Field>): void;
  /** Drops a key that the table has. */
  drop(field: KeyedField, key: string): void;
  /** Drops the entries that are not needed any more. */
  keep<Field extends KeyedField>(field: Field, isKept: (value: ValueOf<Field>) => boolean): void;
  clear(field: KeyedField): void;
  values<Field extends KeyedField>(field: Field): Iterable<ValueOf<Field>>;
  size(field: KeyedField): number;
}
