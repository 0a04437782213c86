import type { RandomSource } from "../numeric/seededRandom.ts";
import type { PurchaseHistories } from "./purchaseFamily.ts";

/** Draws as many customers as there are, with replacement: distinct histories with the counts of a multinomial draw. */
export function resampleCustomers(base: PurchaseHistories, random: RandomSource): () => PurchaseHistories {
  const customers = base.count.reduce((sum, count) => sum + count, 0);
  const rowOf = new Uint32Array(customers);
  let end = 0;
  base.count.forEach((count, row) => rowOf.fill(row, end, (end += count)));
  return () => {
    const counts = new Float64Array(base.count.length);
    for (let i = 0; i < customers; i++) counts[rowOf[Math.floor(random() * customers)]!]!++;
    const isDrawn = (_: unknown, row: number): boolean => counts[row]! > 0;
    return {
      frequency: base.frequency.filter(isDrawn),
      recency: base.recency.filter(isDrawn),
      age: base.age.filter(isDrawn),
      count: counts.filter(isDrawn),
    };
  };
}
