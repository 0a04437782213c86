/**
 * A map in plain JSON, cut into buckets by a hash of the key: an entry is changed by copying its bucket rather than
 * everything, so that an account with many keys is no slower to evolve.
 */
export type Keyed<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

const buckets = 256;

/** The value under a key. */
export function keyedGet<Value>(map: Keyed<Value>, key: string): Value | undefined {
  const bucket = map[bucketOf(key)];
  return bucket && Object.hasOwn(bucket, key) ? bucket[key] : undefined;
}

/** All entries. */
export function keyedEntries<Value>(map: Keyed<Value>): [string, Value][] {
  return Object.values(map).flatMap((bucket) => Object.entries(bucket));
}

/** The bucket of a key. */
export function bucketOf(key: string): string {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return `b${(hash >>> 0) % buckets}`;
}
