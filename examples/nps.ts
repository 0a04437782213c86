// Two surveys of a hotel: the score, how far to trust it, whether it rose, and which guests bring others.
import {
  brandAmbassadors,
  nps,
  npsBySegment,
  npsDifference,
  npsDifferenceSampleSize,
  npsInterval,
  referralCounts,
  surveyResponses,
} from "clientele/nps";
import { transactionLog } from "clientele/transactions";

const points = (value: number | null): string => (value === null ? "-" : value.toFixed(1));

const spring = nps([10, 9, 9, 8, 7, 10, 6, 3, 9, 10, 8, 9]);
const autumn = nps({ promoters: 61, passives: 24, detractors: 15 });
for (const [name, result] of Object.entries({ spring, autumn })) {
  const { lower, upper } = npsInterval(result);
  console.log(`${name}: ${points(result.score)} (${points(lower)} to ${points(upper)}), ${result.total} answers`);
}
const { difference, pValue } = npsDifference(autumn, spring);
console.log(`autumn less spring: ${points(difference)}, p = ${pValue!.toFixed(2)}`);
console.log(`to find ten points: ${npsDifferenceSampleSize(10, { variance: autumn.variance! })} answers each`);

const asOf = "2025-10-31";
const guests = surveyResponses([
  { respondentId: "Ada", score: 10, at: "2025-09-02", room: "suite" },
  { respondentId: "Ben", score: 6, at: "2025-09-10", room: "single" },
  { respondentId: "Cem", score: 9, at: "2025-10-01", room: "single" },
  { respondentId: "Ben", score: 8, at: "2025-10-12", room: "single" },
]);
for (const { segment, score, total } of npsBySegment(guests, "room", { asOf }).segments) {
  console.log(`${segment!.padEnd(6)} ${points(score)} (${total})`);
}
const stays = transactionLog([
  { customerId: "Ada", at: "2025-03-01", amount: "420.00" },
  { customerId: "Cem", at: "2025-05-20", amount: "190.00" },
  { customerId: "Ada", at: "2025-09-01", amount: "380.50" },
]);
const referrals = referralCounts([{ referrerId: "Ada", customerId: "Eve" }]);
for (const { customerId, spend } of brandAmbassadors(guests, stays, referrals, { asOf })) {
  console.log(`ambassador: ${customerId}, ${spend!.toFixed(2)} spent`);
}
