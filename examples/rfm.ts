// A wine merchant's orders: who are the best customers, and how much of the revenue hangs on them?
import { concentration, rfm, segmentMigration, segmentSummary, topShare } from "clientele/rfm";
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

const { gini, pareto } = concentration(table.columns.monetaryMinor);
const [held, needed] = [pareto.heldByTop!, pareto.itemsNeeded!].map((share) => `${(100 * share).toFixed(0)}%`);
console.log(`80/20? No: 20% of customers hold ${held!}, and 80% takes ${needed!} of them; Gini ${gini!.toFixed(2)}`);

// Scores by fixed bounds, so that nobody moves because others did.
const bounds = { binning: "thresholds", thresholds: { r: [60, 180], f: [1, 2], m: [50, 200] } } as const;
const segments = {
  name: "by recency",
  bins: 3,
  rules: [
    { segment: "here", r: [3, 3] },
    { segment: "going", r: [2, 2] },
    { segment: "gone", r: [1, 1] },
  ],
} as const;
const [winter, summer] = ["2025-02-28", "2025-06-30"].map((asOf) => rfm(log, { asOf, ...bounds, segments }));
const moved = segmentMigration(winter!, summer!);
moved.counts.forEach((row, from) => {
  const ways = row.flatMap((count, to) => (count > 0 ? [`${count} ${moved.segments[to]!}`] : []));
  console.log(`${moved.segments[from]!} in February: ${ways.join(", ")} by June`);
});
