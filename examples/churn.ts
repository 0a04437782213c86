// A software house's subscriptions: what moved its recurring revenue, and how much of it stays?
import {
  churnByTenure,
  churnRate,
  convertChurnRate,
  grossRevenueRetention,
  logoChurn,
  mrrFromSubscriptions,
  mrrMovements,
  netRevenueRetention,
  quickRatio,
  type Subscription,
} from "clientele/churn";

const subscriptions: Subscription[] = [
  { customerId: "Ada", start: "2025-01-01", interval: "year", amount: 1200 },
  { customerId: "Ada", start: "2025-03-10", interval: "month", amount: "25.50" },
  { customerId: "Ben", start: "2025-01-15", end: "2025-02-15", interval: "month", amount: 80 },
  { customerId: "Ben", start: "2025-04-02", interval: "month", amount: 80 },
  { customerId: "Cem", start: "2025-02-01", end: "2025-04-01", interval: "month", amount: 120 },
  { customerId: "Cem", start: "2025-04-01", interval: "month", amount: 60 },
];
const history = mrrFromSubscriptions(subscriptions, { asOf: "2025-04-30", timeZone: "Europe/Berlin" });

const percent = (rate: number | null | undefined): string => (rate == null ? "-" : `${(100 * rate).toFixed(1)}%`);
const gross = grossRevenueRetention(history).periods;
const net = netRevenueRetention(history).periods;
const lost = logoChurn(history, { definition: "openingCohort" }).periods;

console.log("            new   expand contract    churn   return    total    GRR     NRR   logos");
for (const [i, period] of mrrMovements(history).periods.entries()) {
  const { expansion, contraction, churn, reactivation, closing } = period;
  const amounts = [period.new, expansion, contraction, churn, reactivation, closing].map((amount) =>
    amount.toFixed(2).padStart(8),
  );
  const rates = [gross, net, lost].map((rates) => percent(rates[i]!.rate).padStart(7));
  console.log(`${period.label} ${amounts.join(" ")} ${rates.join(" ")}`);
}

const april = mrrMovements(history).periods.at(-1)!;
console.log(`quick ratio in April: ${quickRatio(april)!.toFixed(2)}`);
const monthly = churnRate({ startCount: 400, churnedCount: 20 }, { definition: "opening" })!;
console.log(
  `${percent(monthly)} a month is ${percent(convertChurnRate(monthly, { fromPeriods: 1, toPeriods: 12 }))} a year`,
);

// The monthly rate of the whole base hides who leaves: the new, or those of long standing?
const { bands, periods } = churnByTenure(history, { bandStarts: [1, 2] });
for (const [band, { from, through }] of bands.entries()) {
  const rates = periods.map((period) => percent(period.rates[band]).padStart(6)).join(" ");
  console.log(`tenure ${from}${through === null ? " months or more" : " month        "} ${rates}`);
}
