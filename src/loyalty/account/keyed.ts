import { textHash } from "./textHash.ts";

/**
 * A hash table in plain JSON. An entry is changed by copying its short bucket and the list of buckets, and looked up by
 * comparing a few keys, so that an account with many keys is no slower to decide on.
 */
export interface Keyed<Value> {
  readonly size: number;
  /** A power of two. */
  readonly buckets: readonly (readonly KeyedEntry<Value>[])[];
}

/** A key and what is under it. */
export type KeyedEntry<Value> = readonly [key: string, value: Value];

/** A table in the making. Buckets of the table that it was copied from are copied when they are written to. */
export interface KeyedDraft<Value> {
  size: number;
  buckets: KeyedEntry<Value>[][];
}

/** Entries in a bucket on average, at the most. */
const fullBucket = 8;

/** A table without entries. */
export function emptyKeyed(): Keyed<never> {
  return { size: 0, buckets: [[]] };
}

/** A table of these entries. */
export function keyedOf<Value>(entries: readonly KeyedEntry<Value>[]): Keyed<Value> {
  const buckets: KeyedEntry<Value>[][] = [[]];
  while (entries.length > fullBucket * buckets.length) buckets.push(...buckets.map(() => []));
  for (const entry of entries) buckets[placeIn(buckets, entry[0])]!.push(entry);
  return { size: entries.length, buckets };
}

/** The value under a key. */
export function keyedGet<Value>({ buckets }: Keyed<Value>, key: string): Value | undefined {
  const bucket = buckets[placeIn(buckets, key)]!;
  for (const entry of bucket) if (entry[0] === key) return entry[1];
  return undefined;
}

/** All entries. */
export function keyedEntries<Value>({ buckets }: Keyed<Value>): KeyedEntry<Value>[] {
  return buckets.flat();
}

/** Puts a value under a key. `before` is the table that this one was copied from, which stays as it is. */
export function keyedSet<Value>(
  table: KeyedDraft<Value>,
  before: Keyed<Value> | undefined,
  key: string,
  value: Value,
): void {
  const bucket = ownBucket(table, before, key);
  const place = bucket.findIndex((entry) => entry[0] === key);
  if (place !== -1) {
    bucket[place] = [key, value];
    return;
  }
  bucket.push([key, value]);
  table.size++;
  if (table.size > fullBucket * table.buckets.length) table.buckets = doubled(table.buckets);
}

/** Drops a key that the table has. */
export function keyedDrop<Value>(table: KeyedDraft<Value>, before: Keyed<Value> | undefined, key: string): void {
  const bucket = ownBucket(table, before, key);
  bucket.splice(
    bucket.findIndex((entry) => entry[0] === key),
    1,
  );
  table.size--;
}

function ownBucket<Value>(
  { buckets }: KeyedDraft<Value>,
  before: Keyed<Value> | undefined,
  key: string,
): KeyedEntry<Value>[] {
  const place = placeIn(buckets, key);
  const bucket = buckets[place]!;
  if (before?.buckets[place] !== bucket) return bucket;
  return (buckets[place] = [...bucket]);
}

function doubled<Value>(buckets: readonly (readonly KeyedEntry<Value>[])[]): KeyedEntry<Value>[][] {
  const twice = [...buckets, ...buckets].map((): KeyedEntry<Value>[] => []);
  for (const bucket of buckets) for (const entry of bucket) twice[placeIn(twice, entry[0])]!.push(entry);
  return twice;
}

function placeIn(buckets: readonly unknown[], key: string): number {
  return textHash(key, 0) & (buckets.length - 1);
}
