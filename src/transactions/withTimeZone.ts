import { checkTimeZone } from "../core/zone.ts";
import type { TransactionLog } from "./log.ts";

/**
 * The same log under another time zone: its instants stay, its local days move.
 *
 * @param log - A log; it is left as it is, and the new one shares its columns.
 * @param timeZone - An IANA zone name.
 * @throws {@link MetricError} when there is no such zone.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: 1, at: "2024-03-01T23:30:00Z" }]);
 * withTimeZone(log, "Asia/Tokyo").timeZone; //=> "Asia/Tokyo"
 * ```
 */
export function withTimeZone(log: TransactionLog, timeZone: string): TransactionLog {
  checkTimeZone(timeZone);
  return { ...log, timeZone };
}
