/** Counters with others added; those that are not named stay. */
export function added<Totals extends Readonly<Record<keyof Totals, number>>>(
  totals: Totals,
  more: Partial<Totals>,
): Totals {
  const sums: Record<string, number> = { ...totals };
  for (const [field, by] of Object.entries<number>(more as Record<string, number>)) sums[field]! += by;
  return sums as Totals;
}
