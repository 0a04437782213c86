/**
 * A 32-bit hash of plain JSON that does not depend on the order of the fields, since databases change it, nor on fields
 * that are `undefined`, since JSON drops them. It shows careless edits; who wants to deceive can compute it too.
 */
export function checkOf(value: unknown, seed: number): number {
  switch (typeof value) {
    case "string":
      return textCheck(value, seed);
    case "number":
      return mix(seed ^ (value | 0), Math.floor(value / 4_294_967_296) | 0);
    case "object":
      break;
    default:
      return mix(seed, value ? 3 : 5);
  }
  if (value === null) return mix(seed, 7);
  if (Array.isArray(value)) {
    let check = mix(seed, value.length);
    for (const item of value) check = checkOf(item, check);
    return check;
  }
  return fieldsCheck(value as Readonly<Record<string, unknown>>, seed);
}

/** The hash of an object without some of its fields. */
export function fieldsCheck(
  value: Readonly<Record<string, unknown>>,
  seed: number,
  without?: readonly string[],
): number {
  let sum = 0;
  for (const name in value) {
    const field = value[name];
    if (field !== undefined && !without?.includes(name)) sum = (sum + checkOf(field, textCheck(name, 11))) | 0;
  }
  return mix(seed, sum);
}

function textCheck(text: string, seed: number): number {
  let check = seed ^ text.length;
  for (let i = 0; i < text.length; i++) check = Math.imul(check ^ text.charCodeAt(i), 0x01000193);
  return mix(check, 13);
}

/** Two numbers into one, each bit of both spread over all. */
function mix(a: number, b: number): number {
  let mixed = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}
