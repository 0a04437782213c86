import { textHash } from "./textHash.ts";

/**
 * A hash table in plain JSON. An entry is changed by copying its short bucket and the list of buckets, and looked up by
 * comparing a few keys, so that an account with many keys is no slower to decide on.
 */
export interface Keyed<Value> {
  /** Entries in the table. */
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
const fullBucket = 16;

/** A table without entries. */
export function emptyKeyed(): Keyed<never> {
  return { size: 0, buckets: [[]] };
}

/** A table of these entries, in their order, with so many buckets at the least. */
export function keyedOf<Value>(entries: Iterable<KeyedEntry<Value>>, size: number, bucketsBefore = 1): Keyed<Value> {
  const count = bucketsFor(size, bucketsBefore);
  const buckets = Array.from({ length: count }, (): KeyedEntry<Value>[] => []);
  for (const entry of entries) buckets[placeIn(buckets, entry[0])]!.push(entry);
  return { size, buckets };
}

/** How many buckets a table has that had some before. It never has fewer: that keeps entries in the order in which they came. */
export function bucketsFor(size: number, before: number): number {
  let buckets = before;
  while (size > fullBucket * buckets) buckets *= 2;
  return buckets;
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

/** The entries that are still needed: the table itself, where all are. */
export function keyedKept<Value>(table: Keyed<Value>, isKept: (value: Value) => boolean): Keyed<Value> {
  const isEntryKept = (entry: KeyedEntry<Value>): boolean => isKept(entry[1]);
  if (table.buckets.every((bucket) => bucket.every(isEntryKept))) return table;
  const buckets = table.buckets.map((bucket) => bucket.filter(isEntryKept));
  const size = buckets.reduce((sum, bucket) => sum + bucket.length, 0);
  return size === 0 ? emptyKeyed() : { size, buckets };
}

/** Puts a value under a key. `before` is the table that this one was copied from, which stays as it is. */
export function keyedSet<Value>(table: KeyedDraft<Value>, before: Keyed<Value>, key: string, value: Value): void {
  const bucket = ownBucket(table, before, key);
  for (let i = 0; i < bucket.length; i++) {
    if (bucket[i]![0] !== key) continue;
    bucket[i] = [key, value];
    return;
  }
  bucket.push([key, value]);
  table.size++;
  if (table.size > fullBucket * table.buckets.length) table.buckets = doubled(table.buckets);
}

/** Drops a key that the table has. */
export function keyedDrop<Value>(table: KeyedDraft<Value>, before: Keyed<Value>, key: string): void {
  const bucket = ownBucket(table, before, key);
  bucket.splice(
    bucket.findIndex((entry) => entry[0] === key),
    1,
  );
  table.size--;
}

function ownBucket<Value>({ buckets }: KeyedDraft<Value>, before: Keyed<Value>, key: string): KeyedEntry<Value>[] {
  const place = placeIn(buckets, key);
  const bucket = buckets[place]!;
  if (before.buckets[place] !== bucket) return bucket;
  return (buckets[place] = bucket.slice());
}

/** The entries in twice as many buckets. */
function doubled<Value>(buckets: readonly (readonly KeyedEntry<Value>[])[]): KeyedEntry<Value>[][] {
  const more = Array.from({ length: 2 * buckets.length }, (): KeyedEntry<Value>[] => []);
  for (const bucket of buckets) for (const entry of bucket) more[placeIn(more, entry[0])]!.push(entry);
  return more;
}

function placeIn(buckets: readonly unknown[], key: string): number {
  return textHash(key, 0) & (buckets.length - 1);
}
