import { bucketsFor, type Keyed, keyedOf } from "./keyed.ts";

/**
 * A table while a stream is replayed: written to by every event, and asked for as plain JSON once, at the end. It is
 * then the table that one change after the other would have made.
 */
export class KeyedMap<Value> {
  readonly #map = new Map<string, Value>();
  #buckets = 1;

  get size(): number {
    return this.#map.size;
  }

  get(key: string): Value | undefined {
    return this.#map.get(key);
  }

  values(): Iterable<Value> {
    return this.#map.values();
  }

  set(key: string, value: Value): void {
    this.#map.set(key, value);
    this.#buckets = bucketsFor(this.#map.size, this.#buckets);
  }

  drop(key: string): void {
    this.#map.delete(key);
  }

  /** Drops what is not needed any more. */
  keep(isKept: (value: Value) => boolean): void {
    const before = this.#map.size;
    for (const [key, value] of this.#map) if (!isKept(value)) this.#map.delete(key);
    if (before > 0 && this.#map.size === 0) this.#buckets = 1;
  }

  clear(): void {
    this.#map.clear();
    this.#buckets = 1;
  }

  toKeyed(): Keyed<Value> {
    return keyedOf(this.#map, this.#map.size, this.#buckets);
  }
}
