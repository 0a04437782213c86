import { bucketsFor, emptyKeyed, type Keyed } from "./keyed.ts";
import type { TableDraft } from "./tables.ts";
import { textHash } from "./textHash.ts";

/** Entries for which there is room at first. */
const firstRoom = 64;
const nowhere = -1;

/**
 * A table while a stream is replayed: written to by every event, and asked for as plain JSON once, at the end. It is
 * then the table that one change after the other would have made.
 *
 * With a `Map`, whose entries have to be hashed again for that, a replay of a hundred thousand events takes 1.4 times as
 * long.
 */
export class KeyedMap<Value> implements TableDraft<Value> {
  #keys: string[] = [];
  /** What was dropped leaves `undefined`. */
  #values: (Value | undefined)[] = [];
  #hashes = new Int32Array(0);
  /** Where to look for a key, from the place of its hash on: the entry's number, 1 for the first, 0 for none. */
  #places = new Int32Array(1);
  #size = 0;
  #buckets = 1;

  get size(): number {
    return this.#size;
  }

  get(key: string): Value | undefined {
    return this.#values[this.#find(key, textHash(key, 0))];
  }

  *values(): Iterable<Value> {
    for (const value of this.#values) if (value !== undefined) yield value;
  }

  set(key: string, value: Value): void {
    const hash = textHash(key, 0);
    const i = this.#find(key, hash);
    if (i === nowhere) this.#add(key, value, hash);
    else this.#values[i] = value;
  }

  drop(key: string): void {
    const i = this.#find(key, textHash(key, 0));
    if (i === nowhere) return;
    this.#values[i] = undefined;
    this.#size--;
  }

  /** Drops what is not needed any more. */
  keep(isKept: (value: Value) => boolean): void {
    const isHeld = (value: Value | undefined): value is Value => value !== undefined && isKept(value);
    if (this.#values.every(isHeld)) return;
    const [keys, values, buckets] = [this.#keys, this.#values, this.#buckets];
    this.clear();
    for (const [i, value] of values.entries()) if (isHeld(value)) this.set(keys[i]!, value);
    if (this.#size > 0) this.#buckets = buckets;
  }

  clear(): void {
    this.#keys = [];
    this.#values = [];
    this.#hashes = new Int32Array(0);
    this.#places = new Int32Array(1);
    this.#size = 0;
    this.#buckets = 1;
  }

  toKeyed(): Keyed<Value> {
    if (this.#size === 0) return emptyKeyed();
    const last = this.#buckets - 1;
    const counts = new Int32Array(this.#buckets);
    for (let i = 0; i < this.#keys.length; i++) if (this.#values[i] !== undefined) counts[this.#hashes[i]! & last]!++;
    const buckets = Array.from(counts, (count) => ({ keys: Array<string>(count), values: Array<Value>(count) }));
    const filled = counts.fill(0);
    for (let i = 0; i < this.#keys.length; i++) {
      const value = this.#values[i];
      if (value === undefined) continue;
      const place = this.#hashes[i]! & last;
      const next = filled[place]!++;
      buckets[place]!.keys[next] = this.#keys[i]!;
      buckets[place]!.values[next] = value;
    }
    return { size: this.#size, buckets };
  }

  #find(key: string, hash: number): number {
    const last = this.#places.length - 1;
    for (let place = hash & last; ; place = (place + 1) & last) {
      const i = this.#places[place]! - 1;
      if (i === nowhere) return nowhere;
      if (this.#hashes[i] === hash && this.#keys[i] === key && this.#values[i] !== undefined) return i;
    }
  }

  #add(key: string, value: Value, hash: number): void {
    const count = this.#keys.length;
    if (count === this.#hashes.length) this.#grow(Math.max(firstRoom, 2 * count));
    this.#keys.push(key);
    this.#values.push(value);
    this.#hashes[count] = hash;
    this.#point(count);
    this.#size++;
    this.#buckets = bucketsFor(this.#size, this.#buckets);
  }

  #grow(room: number): void {
    const hashes = new Int32Array(room);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#places = new Int32Array(2 * room); // at most half full, so that a search ends soon
    for (let i = 0; i < this.#keys.length; i++) this.#point(i);
  }

  #point(i: number): void {
    const last = this.#places.length - 1;
    let place = this.#hashes[i]! & last;
    while (this.#places[place] !== 0) place = (place + 1) & last;
    this.#places[place] = i + 1;
  }
}
