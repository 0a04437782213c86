/** A 32-bit hash of a text, built on a seed; two characters a step. */
export function textHash(text: string, seed: number): number {
  const { length } = text;
  let hash = seed ^ length;
  let i = length & 1;
  if (i === 1) hash = Math.imul(hash ^ text.charCodeAt(0), 0x01000193);
  for (; i < length; i += 2) {
    hash = Math.imul(hash ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), 0x01000193);
  }
  return hash;
}
