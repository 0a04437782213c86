import type { PurchaseHistories, PurchaseHistory } from "../../src/clv/purchaseFamily.ts";

/** Histories as columns, one customer each. */
export function columns(histories: readonly PurchaseHistory[]): PurchaseHistories {
  return {
    frequency: Float64Array.from(histories, ({ frequency }) => frequency),
    recency: Float64Array.from(histories, ({ recency }) => recency),
    age: Float64Array.from(histories, ({ age }) => age),
    count: new Float64Array(histories.length).fill(1),
  };
}
