const digitBits = 11;
const buckets = 2 ** digitBits;

/**
 * The order that sorts numbers ascending: `values[order[0]]` is the least. Equal values keep their order.
 *
 * A radix sort over the bits of the numbers: a million takes less than a tenth of a second, sorting their indices by
 * comparison more than one.
 *
 * @param values - Any numbers but NaN; −0 comes before 0.
 */
export function sortOrder(values: Float64Array): Uint32Array {
  let order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let spare = new Uint32Array(values.length);
  for (const words of sortableWords(values)) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      const starts = bucketStarts(words, shift);
      if (!starts) continue;
      for (let i = 0; i < order.length; i++) {
        const from = order[i]!;
        spare[starts[(words[from]! >>> shift) & (buckets - 1)]!++] = from;
      }
      [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Lower and upper halves of the numbers, changed so that they sort as whole numbers do: negatives turn all bits over. */
function sortableWords(values: Float64Array): readonly [lower: Uint32Array, upper: Uint32Array] {
  const halves = new Uint32Array(values.slice().buffer);
  const upperAt = new Uint32Array(Float64Array.of(1).buffer).indexOf(0x3ff00000); // which half it is depends on the machine
  const lower = new Uint32Array(values.length);
  const upper = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const sign = halves[2 * i + upperAt]! | 0;
    const rest = halves[2 * i + 1 - upperAt]!;
    lower[i] = sign < 0 ? ~rest : rest;
    upper[i] = sign < 0 ? ~sign : sign ^ 0x80000000;
  }
  return [lower, upper];
}

/** Where each bucket of a digit begins; `null` where all values share one, so that there is nothing to move. */
function bucketStarts(words: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(buckets);
  for (let i = 0; i < words.length; i++) starts[(words[i]! >>> shift) & (buckets - 1)]!++;
  if (starts.includes(words.length)) return null;
  let start = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = starts[bucket]!;
    starts[bucket] = start;
    start += count;
  }
  return starts;
}
