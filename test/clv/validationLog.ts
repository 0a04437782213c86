import { seededRandom } from "../../src/numeric/seededRandom.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";

/** A shop of 200 customers who come in the first weeks of 2024 and buy for a year, at rates that differ, until they leave. */
export function shopLog(): TransactionLog {
  const random = seededRandom(5);
  const rows = Array.from({ length: 200 }, (_, i) => {
    const end = random() < 0.4 ? 330 : 330 * random();
    const gap = 8 + 90 * random();
    const days = [Math.floor(60 * random())];
    while (days.at(-1)! <= end) days.push(Math.ceil(days.at(-1)! - gap * Math.log(1 - random())));
    return days.map((day) => ({ customerId: `c${i}`, at: Date.UTC(2024, 0, 1 + day, 12), amount: 10 + (i % 7) }));
  });
  return transactionLog(rows.flat());
}
