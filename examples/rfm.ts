// A wine merchant's orders: who are the best customers, and how much of the revenue hangs on them?
import { rfm, segmentSummary, topShare } from "clientele/rfm";
import { transactionLog } from "clientele/transactions";

const log = transactionLog([
  { customerId: "Ada", at: "2025-05-30", amount: "420.00" },
  { customerId: "Ada", at: "2025-06-20", amount: "380.00" },
  { customerId: "Ben", at: "2024-08-01", amount: "35.50" },
  { customerId: "Cem", at: "2025-02-11", amount: "80.00" },
  { customerId: "Cem", at: "2025-06-02", amount: "64.90" },
  { customerId: "Dora", at: "2025-06-28", amount: "19.90" },
  { customerId: "Eve", at: "2024-11-05", amount: "150.00", id: "W-7" },
  { customerId: "Eve", at: "2024-11-12", amount: "-50.00", refundOf: "W-7" },
]);

const table = rfm(log, { asOf: "2025-06-30" });
console.log("        days  times  spend");
for (const { customerId, recencyDays, frequency, monetary, r, f, m, segment } of table) {
  const values = [recencyDays, frequency, monetary!.toFixed(2)].map((value) => String(value).padStart(7)).join("");
  console.log(`${customerId.padEnd(5)}${values}  R${r} F${f} M${m!}  ${segment!}`);
}

const [best] = segmentSummary(table);
console.log(`${best!.segment!}: ${(100 * best!.revenueShare!).toFixed(0)}% of revenue`);
console.log(`top fifth: ${(100 * topShare(table.columns.monetaryMinor, 0.2).topShare!).toFixed(0)}% of revenue`);
