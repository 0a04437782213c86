import { type Keyed, keyedEntries } from "./keyed.ts";

/** The entries of a map that are to be kept, in a container of their own. */
export function kept<Value>(map: Keyed<Value>, isKept: (value: Value) => boolean): Keyed<Value> {
  if (keyedEntries(map).every(([, value]) => isKept(value))) return { ...map };
  const left: Record<string, Record<string, Value>> = {};
  for (const [name, bucket] of Object.entries(map)) {
    const entries = Object.entries(bucket).filter(([, value]) => isKept(value));
    if (entries.length > 0) left[name] = Object.fromEntries(entries);
  }
  return left;
}
