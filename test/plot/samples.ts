import { grossRevenueRetention } from "../../src/churn/grossRevenueRetention.ts";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { logoChurn } from "../../src/churn/logoChurn.ts";
import { mrrCohorts } from "../../src/churn/mrrCohorts.ts";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import { netRevenueRetention } from "../../src/churn/netRevenueRetention.ts";
import { standardizedChurn } from "../../src/churn/standardizedChurn.ts";
import type { Subscription } from "../../src/churn/subscription.ts";
import { aliveHistory } from "../../src/clv/aliveHistory.ts";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { frequencyFit } from "../../src/clv/frequencyFit.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { simpleClv } from "../../src/clv/simpleClv.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { nps } from "../../src/nps/nps.ts";
import type { PlotOptions, VegaLiteSpec } from "../../src/plot/spec.ts";
import { plotAliveHistory } from "../../src/plot/plotAliveHistory.ts";
import { plotCohortHeatmap } from "../../src/plot/plotCohortHeatmap.ts";
import { plotConditionalExpectations } from "../../src/plot/plotConditionalExpectations.ts";
import { plotCumulativeHazard } from "../../src/plot/plotCumulativeHazard.ts";
import { plotCustomerSummary } from "../../src/plot/plotCustomerSummary.ts";
import { plotFrequencyFit } from "../../src/plot/plotFrequencyFit.ts";
import { plotLapseStatus } from "../../src/plot/plotLapseStatus.ts";
import { plotLifetimeValues } from "../../src/plot/plotLifetimeValues.ts";
import { plotLogoChurn } from "../../src/plot/plotLogoChurn.ts";
import { plotMrrCohorts } from "../../src/plot/plotMrrCohorts.ts";
import { plotMrrMovements } from "../../src/plot/plotMrrMovements.ts";
import { plotHazards } from "../../src/plot/plotHazards.ts";
import { plotLogRank } from "../../src/plot/plotLogRank.ts";
import { plotNewReturning } from "../../src/plot/plotNewReturning.ts";
import { plotNps } from "../../src/plot/plotNps.ts";
import { plotRepeatPurchaseRate } from "../../src/plot/plotRepeatPurchaseRate.ts";
import { plotRetentionCurves } from "../../src/plot/plotRetentionCurves.ts";
import { plotRetentionRate } from "../../src/plot/plotRetentionRate.ts";
import { plotRevenueRetention } from "../../src/plot/plotRevenueRetention.ts";
import { plotRfmGrid } from "../../src/plot/plotRfmGrid.ts";
import { plotSegments } from "../../src/plot/plotSegments.ts";
import { plotSimpleClv } from "../../src/plot/plotSimpleClv.ts";
import { plotStandardizedChurn } from "../../src/plot/plotStandardizedChurn.ts";
import { plotSurvivalCurves } from "../../src/plot/plotSurvivalCurves.ts";
import { plotTenures } from "../../src/plot/plotTenures.ts";
import { plotTopShare } from "../../src/plot/plotTopShare.ts";
import { plotTracking } from "../../src/plot/plotTracking.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { hazardRates } from "../../src/survival/hazardRates.ts";
import { hazards } from "../../src/survival/hazards.ts";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { tenures } from "../../src/survival/tenures.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { observed, placebo, sixMp } from "../survival/data.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import type { TransactionRow } from "../../src/transactions/log.ts";

/** One chart, its input, and the function that draws it. */
interface Sample {
  readonly name: string;
  readonly input: unknown;
  readonly draw: (options: PlotOptions) => VegaLiteSpec;
}

/** The day that the shop is looked at from, in the middle of a month. */
export const asOf = "2024-06-20";

/** A shop of 18 months; nobody new comes in its fourth. */
export const shop = transactionLog(shopRows());
export const withoutAmounts = transactionLog(shopRows().map(({ customerId, at }) => ({ customerId, at })));
export const nobody = transactionLog([]);

/** A year and a half of subscriptions, and none. */
export const subscribers = mrrFromSubscriptions(subscriptionRows(), { asOf });
const noSubscribers = mrrFromSubscriptions([], { asOf });

const untimed = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
const purchaseModel = { ...untimed, timeUnit: "week" } as const;
const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
const simulated = simulateCustomers(purchaseModel, { customers: 800, age: 39, random: seededRandom(6) });
const withSpend = { ...simulated.columns, meanSpend: simulated.columns.frequency.map((x) => 20 + (x % 7)) };
const validations = [shop, nobody].map((log) =>
  validate(purchaseModel, splitCalibration(log, { calibrationEnd: "2023-12-31", holdoutEnd: asOf, timeUnit: "week" })),
);

export const samples: readonly Sample[] = [
  ...[shop, nobody].flatMap((log) => {
    const size = `${log.customerIds.length} customers`;
    return [
      sample(`heatmap, ${size}`, cohortRetention(log, { asOf, period: "month" }), plotCohortHeatmap),
      sample(`curves, ${size}`, cohortRetention(log, { asOf, period: "month" }), plotRetentionCurves),
      sample(`repeat purchase rate, ${size}`, repeatPurchaseRate(log, { asOf }), plotRepeatPurchaseRate),
      sample(`RFM grid, ${size}`, rfm(log, { asOf }), plotRfmGrid),
      sample(`segments, ${size}`, segmentSummary(rfm(log, { asOf })), plotSegments),
      sample(`tenures, ${size}`, tenures(log, { asOf, lapseAfter: 90 }), plotTenures),
      sample(`survival, ${size}`, kaplanMeier(tenures(log, { asOf, lapseAfter: 90 })), plotSurvivalCurves),
      sample(`hazard rates, ${size}`, hazardRates(tenures(log, { asOf, lapseAfter: 90 }), { width: 30 }), plotHazards),
      sample(`customer summary, ${size}`, customerSummary(log, { asOf, timeUnit: "week" }), plotCustomerSummary),
    ];
  }),
  sample("heatmap of weeks", cohortRetention(shop, { asOf, period: "week" }), plotCohortHeatmap),
  sample(
    "heatmap of revenue",
    cohortRetention(shop, { asOf, period: "quarter", measure: "revenue", criterion: "onOrAfter" }),
    plotCohortHeatmap,
  ),
  sample("segments without amounts", segmentSummary(rfm(withoutAmounts, { asOf })), plotSegments),
  ...(["customers", "orders", "revenue"] as const).map((measure) =>
    sample(`new and returning, ${measure}`, newReturningSplit(shop, { asOf, period: "month" }), (split, options) =>
      plotNewReturning(split, { ...options, measure, currency: "EUR" }),
    ),
  ),
  sample(
    "new and returning revenue without amounts",
    newReturningSplit(withoutAmounts, { asOf, period: "month" }),
    (split, options) => plotNewReturning(split, { ...options, measure: "revenue" }),
  ),
  sample(
    "survival of two groups",
    [
      { label: "6-MP", result: kaplanMeier(sixMp) },
      { label: "placebo", result: kaplanMeier(placebo, { transform: "plain" }) },
    ],
    (curves, options) => plotSurvivalCurves(curves, { ...options, timeUnit: "weeks" }),
  ),
  sample(
    "survival of five groups",
    [1, 2, 3, 4, 5].map((most) => ({ label: `up to ${most}`, result: kaplanMeier(observed([1, most], [6])) })),
    plotSurvivalCurves,
  ),
  sample("survival of no groups", [], plotSurvivalCurves),
  sample("cumulative hazard", nelsonAalen(sixMp), plotCumulativeHazard),
  sample(
    "cumulative hazard of two groups",
    [
      { label: "6-MP", result: nelsonAalen(sixMp) },
      { label: "placebo", result: nelsonAalen(placebo) },
    ],
    plotCumulativeHazard,
  ),
  sample("hazards", hazards(placebo), plotHazards),
  sample("hazards of nobody", hazards([]), plotHazards),
  sample("log-rank", logRank([sixMp, placebo]), (result, options) =>
    plotLogRank(result, { ...options, labels: ["6-MP", "placebo"] }),
  ),
  sample("log-rank, peto", logRank([sixMp, placebo, sixMp], { weighting: "peto" }), plotLogRank),
  sample("log-rank of nobody", logRank([[], []]), plotLogRank),
  sample("NPS", nps({ promoters: 162, passives: 108, detractors: 54 }), plotNps),
  sample("NPS of nobody", nps([]), plotNps),
  sample(
    "repeat purchase rates",
    [
      { label: "before the shop opened its doors", result: repeatPurchaseRate(shop, { asOf: "2022-01-01" }) },
      { label: "2023", result: repeatPurchaseRate(shop, { asOf: "2023-12-31" }) },
      { label: "all", result: repeatPurchaseRate(shop, { asOf }) },
      { label: "everybody", result: { rate: 1, numerator: 3, denominator: 3, asOf, from: null } },
    ],
    plotRepeatPurchaseRate,
  ),
  sample(
    "retention rate",
    [0.82, 0.85, null, 0.9, null, 0.7].map((rate, i) => ({ label: `2024-0${i + 1}`, rate })),
    plotRetentionRate,
  ),
  sample("retention rate of no periods", [], plotRetentionRate),
  sample("simple CLV of nothing", [], plotSimpleClv),
  sample(
    "alive history",
    aliveHistory(purchaseModel, { purchases: [2, 3.5, 5, 6, 9, 11, 20, 21], until: 52 }),
    plotAliveHistory,
  ),
  sample("alive history of a new customer", aliveHistory(untimed, { purchases: [], until: 0 }), plotAliveHistory),
  sample("frequency fit", frequencyFit(purchaseModel, simulated), plotFrequencyFit),
  sample(
    "frequency fit of nobody",
    frequencyFit(untimed, { frequency: [], recency: [], age: [] }, { lastBin: 1 }),
    plotFrequencyFit,
  ),
  ...validations.flatMap((validation) => [
    sample(`tracking, ${validation.customers} customers`, validation, plotTracking),
    sample(`tracking by week, ${validation.customers} customers`, validation, (result, options) =>
      plotTracking(result, { ...options, measure: "incremental" }),
    ),
    sample(`conditional expectations, ${validation.customers} customers`, validation, plotConditionalExpectations),
  ]),
  sample(
    "lifetime values",
    predictCustomers({ purchaseModel, spendModel }, withSpend, { horizon: 52, continuousDiscountRate: 0.003 }),
    (table, options) => plotLifetimeValues(table, { ...options, currency: "EUR" }),
  ),
  sample(
    "lifetime values of nobody",
    predictCustomers({ purchaseModel: untimed }, simulated, { horizon: 52 }),
    plotLifetimeValues,
  ),
  sample(
    "top share",
    [0.5, 0.01, 0.2].map((share) => topShare(rfm(shop, { asOf }).columns.monetaryMinor, share)),
    plotTopShare,
  ),
  ...[subscribers, noSubscribers].flatMap((history) => {
    const size = `${history.customerIds.length} subscribers`;
    return [
      sample(`MRR movements, ${size}`, mrrMovements(history), (result, options) =>
        plotMrrMovements(result, { ...options, currency: "EUR" }),
      ),
      sample(`MRR cohorts, ${size}`, mrrCohorts(history), plotMrrCohorts),
      sample(
        `revenue retention, ${size}`,
        [grossRevenueRetention(history), netRevenueRetention(history)] as const,
        ([gross, net], options) => plotRevenueRetention(gross, net, options),
      ),
      sample(`logo churn, ${size}`, logoChurn(history, { definition: "openingCohort" }), plotLogoChurn),
    ];
  }),
  ...[shop, nobody].map((log) =>
    sample(
      `lapse status, ${log.customerIds.length} customers`,
      lapseStatus(log, { asOf, policy: "fixed", activeDays: 30, lapsedDays: 90 }),
      plotLapseStatus,
    ),
  ),
  sample(
    "lapse status of customers whose gaps do not tell",
    lapseStatus(shop, { asOf, policy: "baseQuantile", activeShare: 0.5, lapsedShare: 1 }),
    plotLapseStatus,
  ),
  sample(
    "standardised churn",
    [0, 1, 2, 3].map((year) => ({
      label: String(2021 + year),
      ...standardizedChurn([
        { startCount: 1000, churnedCount: 200 + 10 * year, standardWeight: 1 },
        { startCount: 1000 * (1 + year), churnedCount: 30 * (1 + year), standardWeight: 1 },
      ]),
    })),
    plotStandardizedChurn,
  ),
  sample("top share of nothing", [topShare([], 0.2)], plotTopShare),
  sample(
    "simple CLV",
    [0.5, 0.7, 0.8, 0.9].map((retentionRate) => ({
      retentionRate,
      value: simpleClv({ margin: "100", retentionRate, discountRatePerPeriod: 0.1, timing: "immediate" }),
    })),
    plotSimpleClv,
  ),
];

function subscriptionRows(): Subscription[] {
  const random = seededRandom(5);
  const msPerDay = 86_400_000;
  return Array.from({ length: 300 }, (_, i): Subscription => {
    const start = Date.UTC(2023, 0, 1) + Math.floor(random() * 530) * msPerDay;
    const end = random() < 0.6 ? start + Math.ceil(random() * 300) * msPerDay : null;
    return { customerId: i % 220, start, end, interval: "month", amount: 10 + Math.floor(random() * 90) };
  });
}

function sample<Input>(name: string, input: Input, plot: (input: Input, options: PlotOptions) => VegaLiteSpec): Sample {
  return { name, input, draw: (options) => plot(input, options) };
}

function shopRows(): TransactionRow[] {
  const random = seededRandom(11);
  const msPerDay = 86_400_000;
  const end = Date.UTC(2024, 5, 20);
  const rows: TransactionRow[] = [];
  for (let customerId = 0; customerId < 400; customerId++) {
    let at = Date.UTC(2023, 0, 1) + Math.floor(random() * 530) * msPerDay;
    if (new Date(at).toISOString().startsWith("2023-04")) at += 31 * msPerDay;
    const loyalty = 0.4 + 0.5 * random();
    do {
      if (at < end) rows.push({ customerId, at, amount: Math.round(1000 + 9000 * random()) / 100 });
      at += Math.ceil(random() * 60) * msPerDay;
    } while (random() < loyalty);
  }
  return rows;
}
