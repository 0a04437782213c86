import { seededRandom } from "clientele/core";

/** Orders in columns, in random order. */
export interface OrderColumns {
  readonly customerId: Int32Array;
  readonly at: Float64Array;
  readonly amountMinor: Float64Array;
}

const days = 550;

/** The first and the last instant that orders can have. */
export const from: number = Date.UTC(2024, 0, 1);
export const asOf: number = from + days * 86_400_000 - 1;

/** Orders of customers drawn at random, about `customers` of whom have any. */
export function makeOrders(count: number, customers: number): OrderColumns {
  const random = seededRandom(20_260_101);
  const customerId = new Int32Array(count);
  const at = new Float64Array(count);
  const amountMinor = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    customerId[i] = 1 + Math.floor(random() * customers);
    at[i] = from + Math.floor(random() * days * 86_400_000);
    amountMinor[i] = 100 + Math.floor(random() * 10_000);
  }
  return { customerId, at, amountMinor };
}
