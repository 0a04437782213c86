import { textHash } from "../account/textHash.ts";

/** What stands for what is no whole number: numbers that hardly occur, so that an edit from 7 to `null` shows. */
const signOf = {
  null: 0x5f3759df,
  true: 0x2545f491,
  false: 0x1b873593,
  missing: 0x41c64e6d,
  same: 0x7f4a7c15,
  text: 0x38495ab5,
  digits: 0x6b43a9b5,
  list: 0x52dce729,
  fields: 0x0e6546b6,
} as const;

/**
 * A 32-bit hash of plain JSON that does not depend on the order of the fields, since databases change it, nor on fields
 * that are `undefined`, since JSON drops them. It shows careless edits; who wants to deceive can compute it too.
 */
export function checkOf(value: unknown, seed: number): number {
  switch (typeof value) {
    case "string":
      return mix(textHash(value, seed), signOf.text);
    case "number":
      return numberCheck(value, seed);
    case "object":
      if (value === null) return mix(seed, signOf.null);
      return Array.isArray(value) ? listCheck(value, seed, checkOf) : fieldsCheck(value, seed);
    case "boolean":
      return mix(seed, value ? signOf.true : signOf.false);
    default:
      return mix(seed, signOf.missing);
  }
}

/** The hash of what is most often a text: to ask for that first is faster. */
export function textCheck(text: unknown, seed: number): number {
  return typeof text === "string" ? mix(textHash(text, seed), signOf.text) : checkOf(text, seed);
}

/** The hash of what is most often a whole number of 32 bits. */
export function countCheck(count: unknown, seed: number): number {
  return count === ((count as number) | 0) ? mix(seed, count) : checkOf(count, seed);
}

/** The hash of a list whose items are hashed like this. */
export function listCheck<Item>(
  list: readonly Item[],
  seed: number,
  itemCheck: (item: Item, seed: number) => number,
): number {
  if (!Array.isArray(list)) return checkOf(list, seed);
  let check = mix(seed, list.length ^ signOf.list);
  for (let i = 0; i < list.length; i++) check = itemCheck((list as readonly Item[])[i]!, check);
  return check;
}

/** The hash of an object without some of its fields. */
export function fieldsCheck(value: object, seed: number, isApart?: (name: string) => boolean): number {
  const fields = value as Readonly<Record<string, unknown>>;
  let sum = 0;
  for (const name in fields) {
    const field = fields[name];
    if (field !== undefined && !isApart?.(name)) sum = (sum + checkOf(field, textHash(name, 11))) | 0;
  }
  return mix(seed, sum ^ signOf.fields);
}

/** The hash of a text that is most often equal to one that the seed has in it: comparing is faster than hashing. */
export function sameCheck(text: unknown, likely: unknown, seed: number): number {
  return text === likely ? mix(seed, signOf.same) : textCheck(text, seed);
}

/** Whole numbers of 32 bits as they are, others by their digits. */
function numberCheck(value: number, seed: number): number {
  return value === (value | 0) ? mix(seed, value) : mix(textHash(String(value), seed), signOf.digits);
}

/** Two numbers into one. Another `a` or another `b` always gives another result. */
function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0xc2b2ae35), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
