import { textHash } from "./textHash.ts";

/**
 * A hash table in plain JSON. An entry is changed by copying its short bucket and the list of buckets, and looked up by
 * comparing a few keys, so that an account with many keys is no slower to decide on.
 */
export interface Keyed<Value> {
  /** Entries in the table. */
  readonly size: number;
  /** A power of two. */
  readonly buckets: readonly KeyedBucket<Value>[];
}

/** A few entries of a table. */
export interface KeyedBucket<Value> {
  /** Their keys. */
  readonly keys: readonly string[];
  /** What is under each of these. */
  readonly values: readonly Value[];
}

/** A key and what is under it. */
export type KeyedEntry<Value> = readonly [key: string, value: Value];

/** A table in the making. Buckets of the table that it was copied from are copied when they are written to. */
export interface KeyedDraft<Value> {
  size: number;
  buckets: KeyedBucket<Value>[];
}

interface KeyedBucketDraft<Value> extends KeyedBucket<Value> {
  readonly keys: string[];
  readonly values: Value[];
}

/** Entries in a bucket on average, at the most. */
const fullBucket = 16;

/** A table without entries. */
export function emptyKeyed(): Keyed<never> {
  return { size: 0, buckets: [{ keys: [], values: [] }] };
}

/** A table of these entries, in their order. */
export function keyedOf<Value>(entries: readonly KeyedEntry<Value>[]): Keyed<Value> {
  const size = entries.length;
  const buckets = emptyBuckets<Value>(bucketsFor(size, 1));
  for (const [key, value] of entries) push(buckets[placeIn(buckets, key)]!, key, value);
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
  const { keys, values } = buckets[placeIn(buckets, key)]!;
  const i = keys.indexOf(key);
  return i === -1 ? undefined : values[i];
}

/** All entries. */
export function keyedEntries<Value>({ buckets }: Keyed<Value>): KeyedEntry<Value>[] {
  return buckets.flatMap(({ keys, values }) => keys.map((key, i) => [key, values[i]!] as const));
}

/** All values. */
export function keyedValues<Value>({ buckets }: Keyed<Value>): Value[] {
  return buckets.flatMap(({ values }) => values);
}

/** The entries that are still needed: the table itself, where all are. */
export function keyedKept<Value>(table: Keyed<Value>, isKept: (value: Value) => boolean): Keyed<Value> {
  if (table.buckets.every(({ values }) => values.every(isKept))) return table;
  const buckets = table.buckets.map(({ keys, values }) => ({
    keys: keys.filter((_, i) => isKept(values[i]!)),
    values: values.filter(isKept),
  }));
  const size = buckets.reduce((sum, { keys }) => sum + keys.length, 0);
  return size === 0 ? emptyKeyed() : { size, buckets };
}

/** Puts a value under a key. `before` is the table that this one was copied from, which stays as it is. */
export function keyedSet<Value>(table: KeyedDraft<Value>, before: Keyed<Value>, key: string, value: Value): void {
  const bucket = ownBucket(table, before, key);
  const i = bucket.keys.indexOf(key);
  if (i !== -1) {
    bucket.values[i] = value;
    return;
  }
  push(bucket, key, value);
  table.size++;
  if (table.size > fullBucket * table.buckets.length) table.buckets = doubled(table.buckets);
}

/** Drops a key that the table has. */
export function keyedDrop<Value>(table: KeyedDraft<Value>, before: Keyed<Value>, key: string): void {
  const { keys, values } = ownBucket(table, before, key);
  const i = keys.indexOf(key);
  keys.splice(i, 1);
  values.splice(i, 1);
  table.size--;
}

function ownBucket<Value>({ buckets }: KeyedDraft<Value>, before: Keyed<Value>, key: string): KeyedBucketDraft<Value> {
  const place = placeIn(buckets, key);
  const bucket = buckets[place]!;
  if (before.buckets[place] !== bucket) return bucket as KeyedBucketDraft<Value>;
  const mine = { keys: bucket.keys.slice(), values: bucket.values.slice() };
  buckets[place] = mine;
  return mine;
}

/** The entries in twice as many buckets. */
function doubled<Value>(buckets: readonly KeyedBucket<Value>[]): KeyedBucket<Value>[] {
  const more = emptyBuckets<Value>(2 * buckets.length);
  for (const { keys, values } of buckets) {
    for (const [i, key] of keys.entries()) push(more[placeIn(more, key)]!, key, values[i]!);
  }
  return more;
}

function emptyBuckets<Value>(count: number): KeyedBucketDraft<Value>[] {
  return Array.from({ length: count }, () => ({ keys: [], values: [] }));
}

function push<Value>({ keys, values }: KeyedBucketDraft<Value>, key: string, value: Value): void {
  keys.push(key);
  values.push(value);
}

function placeIn(buckets: readonly unknown[], key: string): number {
  return textHash(key, 0) & (buckets.length - 1);
}
