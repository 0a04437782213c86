import { orderBy } from "../numeric/orderBy.ts";
import { pickRows } from "../numeric/pickRows.ts";
import type { PurchaseHistories } from "./purchaseFamily.ts";

/**
 * The distinct histories among many with the sums of their counts, ordered by frequency and then by age: a likelihood
 * has far fewer rows to pass over then, and runs of equal ones.
 *
 * An open-addressing hash table over the bits of the numbers. What it knows of a history lies in one place of memory,
 * for it is reading from all over memory that takes the time.
 */
export function distinctHistories({ frequency, recency, age, count }: PurchaseHistories): PurchaseHistories {
  const [xWords, recencyWords, ageWords] = [wordsOf(frequency), wordsOf(recency), wordsOf(age)];
  const mask = 2 ** Math.ceil(Math.log2(2 * frequency.length + 1)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const found = new Float64Array(4 * frequency.length); // x, t_x, T and count of each distinct history
  let end = 0;
  for (let row = 0; row < frequency.length; row++) {
    const [x, tx, T] = [frequency[row]!, recency[row]!, age[row]!];
    const even = 2 * row;
    const odd = even + 1;
    let mixed = mix(mix(xWords[even]! ^ xWords[odd]!, recencyWords[even]!), recencyWords[odd]!);
    mixed = mix(mix(mixed, ageWords[even]!), ageWords[odd]!);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    let at = slots[slot]!;
    while (at >= 0 && !(found[at] === x && found[at + 1] === tx && found[at + 2] === T)) {
      slot = (slot + 1) & mask;
      at = slots[slot]!;
    }
    if (at < 0) {
      slots[slot] = at = end;
      found[at] = x;
      found[at + 1] = tx;
      found[at + 2] = T;
      end += 4;
    }
    found[at + 3]! += count[row]!;
  }
  return ordered(found.subarray(0, end));
}

function ordered(found: Float64Array): PurchaseHistories {
  const column = (offset: number): Float64Array => {
    const values = new Float64Array(found.length / 4);
    for (let i = 0; i < values.length; i++) values[i] = found[4 * i + offset]!;
    return values;
  };
  const [frequency, recency, age, count] = [column(0), column(1), column(2), column(3)];
  const order = orderBy(frequency, age);
  return {
    frequency: pickRows(frequency, order),
    recency: pickRows(recency, order),
    age: pickRows(age, order),
    count: pickRows(count, order),
  };
}

/** The bits of numbers, two words each. */
function wordsOf({ buffer, byteOffset, length }: Float64Array): Int32Array {
  return new Int32Array(buffer, byteOffset, 2 * length);
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}
