/**
 * A 32-bit hash of a text, built on a seed: two characters a step, each step a bijection, so that a change of any one of
 * them shows. The last steps bring the upper bits down, by which a table finds its place.
 */
export function textHash(text: string, seed: number): number {
  const { length } = text;
  let hash = seed ^ length;
  let i = 0;
  for (; i + 1 < length; i += 2) {
    hash = Math.imul(hash ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (i < length) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash ^ (hash >>> 16);
}
