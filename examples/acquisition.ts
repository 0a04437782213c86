// A gym: what do members cost to win, when is that back, and is money better spent on winning or on keeping them?
import {
  allocateAcquisitionRetention,
  customerAcquisitionCost,
  ltvToCac,
  paybackPeriods,
  retentionUplift,
} from "clientele/acquisition";
import { simpleClv } from "clientele/clv";

const cost = customerAcquisitionCost([
  { period: "January", spend: 12_000, newCustomers: 120 },
  { period: "February", spend: 15_000, newCustomers: 142 },
  { period: "March", spend: 18_000, newCustomers: 160 },
]);
for (const { period, average, marginal } of cost.periods) {
  console.log(`${period.padEnd(8)} ${average!.toFixed(2)} € a member, one more ${marginal?.toFixed(2) ?? "?"} €`);
}

// 40 € a month, of which 55% is margin; 93% of the members stay from month to month.
const member = { cac: cost.average!, arpa: 40, marginShare: 0.55, retentionRate: 0.93 };
const margin = 22;
const rates = { retentionRate: 0.93, discountRatePerPeriod: 0.005 };
const ltv = simpleClv({ margin, ...rates, timing: "endOfPeriod" });
console.log(`value over cost: ${ltvToCac({ ltv, cac: cost.average! })!.toFixed(2)}`);
console.log(`paid back after ${paybackPeriods(member, { method: "churnAdjusted" })!.toFixed(1)} months`);

const { gain, uplift } = retentionUplift({ ...rates, retentionGain: 0.01, profitByTenure: [0, margin], horizon: 60 });
console.log(`one point more retention: ${gain.toFixed(2)} € a member, ${(100 * uplift!).toFixed(0)}% more`);

const { current, optimum } = allocateAcquisitionRetention({
  margin,
  discountRatePerPeriod: 0.005,
  acquisition: { spend: 5, rate: 0.05, ceiling: 0.12 },
  retention: { spend: 1, rate: 0.93, ceiling: 0.96 },
});
console.log(`on a household ${current.acquisitionSpend} → ${optimum.acquisitionSpend.toFixed(2)} €,`);
console.log(`on a member a month ${current.retentionSpend} → ${optimum.retentionSpend.toFixed(2)} €`);
console.log(`a household is worth ${current.equity.toFixed(2)} → ${optimum.equity.toFixed(2)} €`);
