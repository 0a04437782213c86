/**
 * How many items, the largest first, the classes A, A and B, and all three hold. An item belongs to a class as long as
 * those before it hold less than the class's cut-off, so that the item which reaches it is in.
 */
export function abcEnds(
  ascending: Float64Array,
  total: number,
  [a, b]: readonly [a: number, b: number],
): [a: number, b: number, c: number] {
  const count = ascending.length;
  let taken = 0;
  let sum = 0;
  const endAt = (cutoff: number): number => {
    while (taken < count && sum < cutoff * total) sum += ascending[count - 1 - taken++]!;
    return taken;
  };
  return [endAt(a), endAt(b), count];
}
