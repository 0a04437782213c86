import { type Keyed, keyedEntries, keyedOf } from "./keyed.ts";

/** A table with the entries alone that are to be kept. */
export function kept<Value>(table: Keyed<Value>, isKept: (value: Value) => boolean): Keyed<Value> {
  const left = keyedEntries(table).filter(([, value]) => isKept(value));
  return left.length === table.size ? table : keyedOf(left);
}
