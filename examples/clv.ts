// A box subscription: what may it cost to win a subscriber?
import { customerLifetimeValue, fitMbgNbd, gammaGamma, mbgNbd, simpleClv, simulateCustomers } from "clientele/clv";
import { seededRandom } from "clientele/core";

// 12.40 € of margin a month, 92% stay from one month to the next, 0.8% interest a month.
const inputs = { margin: "12.40", retentionRate: 0.92, discountRatePerPeriod: 0.008 };

const won = simpleClv({ ...inputs, timing: "immediate" });
const current = simpleClv({ ...inputs, timing: "excludingFirst" });
console.log(`a new subscriber, first box paid at once: ${won.toFixed(2)} €`);
console.log(`a subscriber who has just paid, from now on: ${current.toFixed(2)} €`);

for (const retentionRate of [0.9, 0.92, 0.94]) {
  const value = simpleClv({ ...inputs, retentionRate, timing: "immediate" });
  console.log(`at ${(100 * retentionRate).toFixed(0)}% retention: ${value.toFixed(2)} €`);
}

// A web shop without contracts: who is still there, and what are they worth in the next year?
const shop = mbgNbd({ r: 0.8, alpha: 8, a: 0.9, b: 2.2 }, { timeUnit: "week" });
const base = simulateCustomers(shop, { customers: 3000, age: 52, random: seededRandom(1) }); // in place of customerSummary
const purchaseModel = fitMbgNbd(base);
const spendModel = gammaGamma({ p: 6, q: 4, gamma: 15 });
console.log(
  `fitted to ${purchaseModel.customers} customers: ${purchaseModel.converged ? "converged" : purchaseModel.reason}`,
);
const customers = {
  Ada: { frequency: 9, recency: 50, age: 52, meanSpend: 30 },
  Ben: { frequency: 9, recency: 20, age: 52, meanSpend: 30 },
  Cem: { frequency: 0, recency: 0, age: 52, meanSpend: null },
};
for (const [name, customer] of Object.entries(customers)) {
  const { probabilityAlive, value } = customerLifetimeValue({
    purchaseModel,
    spendModel,
    customer,
    horizon: 52,
    discounting: "continuous",
    continuousDiscountRate: Math.log(1.1) / 52,
    marginShare: 0.4,
  });
  console.log(`${name}: ${(100 * probabilityAlive).toFixed(0)}% still there, ${value?.toFixed(2)} € to come`);
}
