// A café's visits: how many of the guests of one month come back in the next ones?
import {
  cohortRetention,
  cohortRetentionByGroup,
  customerLifecycle,
  lifecycleCustomers,
  repeatPurchaseRate,
  retentionRate,
  returningCustomerRate,
  stickiness,
  timeBetweenPurchases,
} from "clientele/retention";
import { transactionLog } from "clientele/transactions";

const log = transactionLog(
  [
    { customerId: "Zoë", at: "2025-01-04" },
    { customerId: "Max", at: "2025-01-20" },
    { customerId: "Zoë", at: "2025-02-11" },
    { customerId: "Ada", at: "2025-02-14" },
    { customerId: "Zoë", at: "2025-03-02" },
    { customerId: "Max", at: "2025-03-09" },
    { customerId: "Noé", at: "2025-03-23" },
    { customerId: "Ada", at: "2025-03-30" },
  ],
  { timeZone: "Europe/Berlin" },
);

const { cohorts, cells, overall } = cohortRetention(log, { asOf: "2025-03-31", period: "month" });
const percent = (rate: number | null | undefined): string => (rate == null ? "-" : `${(100 * rate).toFixed(0)}%`);

for (const [i, { label, size }] of cohorts.entries()) {
  console.log(`${label}  ${size} new  ${cells[i]!.map((cell) => percent(cell.rate)).join("  ")}`);
}
console.log(`back after one month: ${percent(overall.pooled[1])}`);
console.log(`came at least twice:  ${percent(repeatPurchaseRate(log, { asOf: "2025-03-31" }).rate)}`);

const march = { asOf: "2025-03-31", from: "2025-03-01" };
console.log(`of March, not new:    ${percent(returningCustomerRate(log, march).rate)}`);

// Who came, who came back, and who stayed away? And when is a guest due again?
const month = { asOf: "2025-03-31", period: "month" } as const;
for (const { label, new: fresh, returning, resurrected, dormant, pulse } of customerLifecycle(log, month).periods) {
  const groups = `${fresh} new, ${returning} returning, ${resurrected} resurrected, ${dormant} dormant`;
  console.log(`${label}  ${groups}, pulse ${pulse ?? "-"}`);
}
for (const { customerId, status } of lifecycleCustomers(log, month)) console.log(`  ${customerId} is ${status}`);
const [half] = timeBetweenPurchases(log, { asOf: "2025-03-31" }).quantiles;
console.log(`half are back within ${half!.days!} days`);
const days = stickiness(log, { asOf: "2025-03-31", subPeriod: "day", length: 28 });
console.log(`guests of a mean day: ${percent(days.ratio)} of those of four weeks`);

// Did regulars hold on without a gap? And was anybody lost between the first and the second month?
const streak = cohortRetention(log, { asOf: "2025-03-31", period: "month", criterion: "streak", confidence: 0.9 });
const { rate, interval } = streak.cells[0]![2]!;
console.log(
  `there every month:    ${percent(rate)}, surely ${percent(interval?.lower)} to ${percent(interval?.upper)}`,
);
const { groups } = cohortRetentionByGroup(log, (id) => (id === "Zoë" ? "regulars' table" : "walk-ins"), {
  asOf: "2025-03-31",
  period: "month",
});
for (const { group, table } of groups) console.log(`${group}: ${table.overall.pooled.map(percent).join("  ")}`);

// Head-counts are enough for the plain rate: 200 members at the start, 30 joined, 190 at the end.
console.log(`members kept:         ${percent(retentionRate({ startCount: 200, newCount: 30, endCount: 190 }))}`);
