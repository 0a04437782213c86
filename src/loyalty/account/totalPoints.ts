/** The points of all parts together: of uses, awards or cuts. */
export function totalPoints(parts: readonly { readonly points: number }[]): number {
  let total = 0;
  for (const { points } of parts) total += points;
  return total;
}
