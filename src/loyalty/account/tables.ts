import type { Account } from "./account.ts";
import type { Keyed } from "./keyed.ts";

/** A table of the account. */
export type KeyedField = {
  [Field in keyof Account]: Account[Field] extends Keyed<unknown> ? Field : never;
}[keyof Account];

/** What one of them holds. */
export type ValueOf<Field extends KeyedField> = Account[Field] extends Keyed<infer Value> ? Value : never;

/** The tables of an account that is being changed. */
export type Tables = { readonly [Field in KeyedField]: TableDraft<ValueOf<Field>> };

/** A table that is being changed. */
export interface TableDraft<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Drops a key that the table has. */
  drop(key: string): void;
  /** Drops the entries that are not needed any more. */
  keep(isKept: (value: Value) => boolean): void;
  clear(): void;
  values(): Iterable<Value>;
}
