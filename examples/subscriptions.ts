// A magazine: how many subscribers will be left in five years, and what is one worth at the next renewal?
import { contractCurve, discountedResidualLifetime, fitShiftedBetaGeometric, retentionAt } from "clientele/clv";

// A thousand subscribers at the start and after each yearly renewal, as Fader and Hardie (2007) give them.
const survivors = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];
const model = fitShiftedBetaGeometric(survivors.slice(0, 8));
if (!model.converged) throw new Error(`no fit: ${model.reason}`);

const { survival, observedSurvival } = contractCurve(model, { periods: 12, survivors });
console.log("year  projected  observed");
for (const year of [8, 10, 12]) {
  const [projected, observed] = [survival[year]!, observedSurvival[year]!];
  console.log(`${String(year).padStart(4)}  ${projected.toFixed(3).padStart(9)}  ${observed.toFixed(3).padStart(8)}`);
}

// 62 € of margin a year, money at 8 %.
for (const renewals of [0, 3, 7]) {
  const rate = retentionAt(model, renewals + 1);
  const years = discountedResidualLifetime(model, { renewals, discountRatePerPeriod: 0.08 })!;
  const value = (62 * years).toFixed(0);
  console.log(`after ${renewals} renewals: ${(100 * rate).toFixed(0)}% renew, ${years.toFixed(1)} years, ${value} €`);
}
