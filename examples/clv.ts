// A box subscription: what may it cost to win a subscriber?
import { simpleClv } from "clientele/clv";

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
