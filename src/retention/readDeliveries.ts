import { instantReader } from "../core/instant.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { readRowInstant } from "../transactions/readRowInstant.ts";
import { RowIssues } from "../transactions/rowIssues.ts";
import type { Delivery } from "./deliveryResult.ts";

/** A delivery as read. */
export interface ReadDelivery {
  /** Code of the customer in the log; at or past its number of customers where the log does not know them. */
  readonly customer: number;
  readonly promised: number;
  /** `null` where it is still to come. */
  readonly delivered: number | null;
}

/** Reads deliveries; every row is checked. */
export function readDeliveries(log: TransactionLog, deliveries: Iterable<Delivery>): ReadDelivery[] {
  const issues = new RowIssues("throw");
  const instantOf = instantReader(log.timeZone);
  const customers = new CustomerEncoder();
  for (const id of log.customerIds) customers.encode(id);
  const read: ReadDelivery[] = [];
  let row = -1;
  for (const input of deliveries as Iterable<Delivery | null>) {
    row++;
    if (!issues.isObject(row, input)) continue;
    const customer = customers.read(input.customerId, row, issues);
    const promised = readRowInstant(instantOf, input.promised, row, issues, "promised");
    const isPending = input.delivered === undefined || input.delivered === null;
    const delivered = isPending ? null : readRowInstant(instantOf, input.delivered, row, issues, "delivered");
    read.push({ customer, promised, delivered });
  }
  issues.settle();
  return read;
}
