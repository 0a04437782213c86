import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyKeyed,
  type Keyed,
  keyedDrop,
  keyedEntries,
  keyedGet,
  keyedKept,
  keyedSet,
  keyedValues,
} from "../../src/loyalty/account/keyed.ts";
import { KeyedMap } from "../../src/loyalty/account/keyedMap.ts";
import { deepFreeze } from "../plot/deepFreeze.ts";

const names = fc.constantFrom(...Array.from({ length: 60 }, (_, i) => `key/${i}`), "__proto__", "constructor", "");
const changes = fc.array(fc.tuple(names, fc.option(fc.nat())), { maxLength: 120 });

/** A table with one entry changed, or dropped where the value is null; the table itself stays as it is. */
function changed(table: Keyed<number>, key: string, value: number | null): Keyed<number> {
  const draft = { size: table.size, buckets: table.buckets.slice() };
  if (value !== null) keyedSet(draft, table, key, value);
  else if (keyedGet(table, key) !== undefined) keyedDrop(draft, table, key);
  return draft;
}

describe("a hash table in plain JSON", () => {
  it("holds what a map holds, and leaves the table before as it is", () => {
    fc.assert(
      fc.property(changes, (all) => {
        const map = new Map<string, number>();
        let table: Keyed<number> = emptyKeyed();
        for (const [key, value] of all) {
          deepFreeze(table);
          table = changed(table, key, value);
          if (value === null) map.delete(key);
          else map.set(key, value);
          expect(table.size).toBe(map.size);
          expect(keyedGet(table, key)).toBe(value ?? undefined);
        }
        expect(new Map(keyedEntries(table))).toEqual(map);
        expect(JSON.parse(JSON.stringify(table))).toEqual(table);
        const even = keyedKept(table, (value) => value % 2 === 0);
        expect(new Map(keyedEntries(even))).toEqual(new Map([...map].filter(([, value]) => value % 2 === 0)));
        expect(keyedKept(table, () => true)).toBe(table);
      }),
    );
  });

  it("is what a replay makes of the same changes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(changes, fc.integer({ min: 1, max: 9 })), { maxLength: 5 }), (rounds) => {
        let table: Keyed<number> = emptyKeyed();
        const map = new KeyedMap<number>();
        for (const [all, divisor] of rounds) {
          for (const [key, value] of all) {
            table = changed(table, key, value);
            if (value === null) map.drop(key);
            else map.set(key, value);
            expect(map.get(key)).toBe(keyedGet(table, key));
          }
          expect([...map.values()].toSorted()).toEqual(keyedValues(table).toSorted());
          const isKept = (value: number): boolean => value % divisor === 0;
          table = keyedKept(table, isKept);
          map.keep(isKept);
          expect(map.size).toBe(table.size);
          expect(map.toKeyed()).toEqual(table);
        }
        map.clear();
        expect(map.toKeyed()).toEqual(emptyKeyed());
      }),
    );
  });

  it("keeps its buckets short", () => {
    let table: Keyed<number> = emptyKeyed();
    for (let i = 0; i < 10_000; i++) table = changed(table, `purchase/order-${i}`, i);
    expect(Math.max(...table.buckets.map((bucket) => bucket.keys.length))).toBeLessThan(40);
    expect(keyedKept(table, () => false)).toEqual(emptyKeyed());
  });
});
