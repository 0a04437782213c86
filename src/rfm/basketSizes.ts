import { count } from "../core/check.ts";
import { type Instant, instantReader } from "../core/instant.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { readRowInstant } from "../transactions/readRowInstant.ts";
import { RowIssues } from "../transactions/rowIssues.ts";

/** How many items an order had. */
export interface Basket {
  /** Who bought. */
  readonly customerId: string | number | bigint;
  /** When. */
  readonly at: Instant;
  /** Items of the whole order. */
  readonly items: number;
}

/** Mean items per basket of each of the customers, NaN without any, and how many baskets were left out. */
export function basketSizes(
  log: TransactionLog,
  customers: Uint32Array,
  baskets: Iterable<Basket>,
  end: number,
): { readonly sizes: Float64Array; readonly leftOut: number } {
  const issues = new RowIssues("throw");
  const instantOf = instantReader(log.timeZone);
  const encoder = new CustomerEncoder();
  for (const customer of customers) encoder.encode(log.customerIds[customer]); // the place of each is its code
  const items = new Float64Array(customers.length);
  const orders = new Float64Array(customers.length);
  let leftOut = 0;
  let row = -1;
  for (const basket of baskets as Iterable<Basket | null>) {
    row++;
    if (!issues.isObject(row, basket)) continue;
    const code = encoder.read(basket.customerId, row, issues);
    const at = readRowInstant(instantOf, basket.at, row, issues);
    if (!Number.isInteger(basket.items) || basket.items < 1 || basket.items > count.max) {
      issues.addMissingOr("out_of_range", row, "items", `a whole number from 1 to ${count.max}`, basket.items);
    }
    if (code >= customers.length || at >= end) leftOut++;
    else if (code >= 0) {
      items[code]! += basket.items;
      orders[code]! += 1;
    }
  }
  issues.settle();
  return { sizes: items.map((sum, i) => (orders[i]! > 0 ? sum / orders[i]! : NaN)), leftOut };
}
