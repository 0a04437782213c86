import { pickRows } from "../numeric/pickRows.ts";
import type { PurchaseHistories } from "./purchaseFamily.ts";

/**
 * A systematic sample of about `customers` customers: with all of them in a row, every so-manieth. A history that many
 * share comes with its due share of them.
 */
export function sampleHistories(
  { frequency, recency, age, count }: PurchaseHistories,
  customers: number,
): PurchaseHistories {
  const step = count.reduce((sum, here) => sum + here) / customers;
  const drawn = new Float64Array(count.length);
  let passed = 0;
  for (let i = 0; i < count.length; i++) {
    const before = Math.floor(passed / step);
    passed += count[i]!;
    drawn[i] = Math.floor(passed / step) - before;
  }
  const rows = Uint32Array.from(drawn.keys()).filter((row) => drawn[row]! > 0);
  return {
    frequency: pickRows(frequency, rows),
    recency: pickRows(recency, rows),
    age: pickRows(age, rows),
    count: pickRows(drawn, rows),
  };
}
