import { brandAmbassadors } from "../../src/nps/brandAmbassadors.ts";
import { cesMean } from "../../src/nps/cesMean.ts";
import { cesShare } from "../../src/nps/cesShare.ts";
import { csat } from "../../src/nps/csat.ts";
import { earnedGrowth } from "../../src/nps/earnedGrowth.ts";
import { npsBySegment } from "../../src/nps/npsBySegment.ts";
import { npsDifference } from "../../src/nps/npsDifference.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { npsReferrals } from "../../src/nps/npsReferrals.ts";
import { npsTransitions } from "../../src/nps/npsTransitions.ts";
import { npsTrend } from "../../src/nps/npsTrend.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { plotBrandAmbassadors } from "../../src/plot/plotBrandAmbassadors.ts";
import { plotCesMean } from "../../src/plot/plotCesMean.ts";
import { plotEarnedGrowth } from "../../src/plot/plotEarnedGrowth.ts";
import { plotNpsBySegment } from "../../src/plot/plotNpsBySegment.ts";
import { plotNpsIntervals } from "../../src/plot/plotNpsIntervals.ts";
import { plotNpsReferrals } from "../../src/plot/plotNpsReferrals.ts";
import { plotNpsTransitions } from "../../src/plot/plotNpsTransitions.ts";
import { plotNpsTrend } from "../../src/plot/plotNpsTrend.ts";
import { plotSatisfaction } from "../../src/plot/plotSatisfaction.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { sample, type Sample } from "./sample.ts";

const asOf = "2024-06-20";
const half = { from: "2024-01-01", asOf };
const before = { asOf: "2023-12-31" };
const spring = { promoters: 61, passives: 24, detractors: 15 };
const autumn = { promoters: 5, passives: 5, detractors: 0 };
const nobody = { promoters: 0, passives: 0, detractors: 0 };
const log = transactionLog([1, 2, 3, 1, 2].map((customerId, day) => ({ customerId, at: Date.UTC(2024, 1, 1 + day) })));
const referrals = new Map([
  ["1", 2],
  ["3", 1],
]);
const growth = { priorRevenue: 100, returningRevenue: 85, earnedNewRevenue: 25, boughtNewRevenue: 20 };

/** Charts of surveys: a panel of 200 over a year and a half, and nobody. */
export const npsSamples: readonly Sample[] = [
  ...[panel(), surveyResponses([])].flatMap((responses) => {
    const size = `${responses.respondentIds.length} respondents`;
    return [
      sample(`NPS trend, ${size}`, npsTrend(responses, { asOf, period: "month" }), plotNpsTrend),
      sample(`NPS by segment, ${size}`, npsBySegment(responses, "plan", { asOf }), plotNpsBySegment),
      sample(`NPS transitions, ${size}`, npsTransitions(responses, before, half), plotNpsTransitions),
      sample(`NPS referrals, ${size}`, npsReferrals(responses, referrals, { asOf }), plotNpsReferrals),
      sample(`brand ambassadors, ${size}`, brandAmbassadors(responses, log, referrals, { asOf }), plotBrandAmbassadors),
    ];
  }),
  sample(
    "NPS intervals",
    [
      { label: "spring", result: npsInterval(spring) },
      { label: "autumn", result: npsInterval(autumn) },
      { label: "winter", result: npsInterval(nobody) },
      { label: "autumn less spring", result: npsDifference(autumn, spring) },
    ],
    plotNpsIntervals,
  ),
  sample("NPS intervals of nothing", [], plotNpsIntervals),
  sample("customer effort", cesMean([7, 7, 6, 6, 6, 5, 4, 2, 1]), plotCesMean),
  sample("customer effort of one", cesMean([7]), plotCesMean),
  sample("customer effort of nobody", cesMean([]), plotCesMean),
  sample(
    "satisfaction",
    [
      { label: "satisfied", result: csat({ topCount: 80, total: 100 }) },
      { label: "found it easy", result: cesShare([1, 2, 7]) },
      { label: "nobody asked", result: csat([]) },
    ],
    plotSatisfaction,
  ),
  sample("earned growth", earnedGrowth(growth), (result, options) =>
    plotEarnedGrowth(result, { ...options, currency: "EUR" }),
  ),
  sample(
    "earned growth of nothing",
    earnedGrowth({ priorRevenue: 0, returningRevenue: 0, earnedNewRevenue: 0, boughtNewRevenue: 0 }),
    plotEarnedGrowth,
  ),
];

function panel() {
  const random = seededRandom(3);
  return surveyResponses(
    Array.from({ length: 500 }, () => ({
      respondentId: Math.floor(200 * random()),
      score: Math.floor(11 * Math.sqrt(random())),
      at: Date.UTC(2023, 0, 1) + Math.floor(530 * random()) * 86_400_000 + Math.floor(86_400_000 * random()),
      plan: ["basic", "pro", "enterprise", null][Math.floor(4 * random())],
    })).filter(({ at }) => !new Date(at).toISOString().startsWith("2023-04")),
  );
}
