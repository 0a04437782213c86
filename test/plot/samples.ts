import { acquisitionRetentionCostRatio } from "../../src/acquisition/acquisitionRetentionCostRatio.ts";
import { allocateAcquisitionRetention } from "../../src/acquisition/allocateAcquisitionRetention.ts";
import { channelProfit } from "../../src/acquisition/channelProfit.ts";
import { cohortProfit } from "../../src/acquisition/cohortProfit.ts";
import { customerAcquisitionCost } from "../../src/acquisition/customerAcquisitionCost.ts";
import { paybackCurve } from "../../src/acquisition/paybackCurve.ts";
import { prospectEquity } from "../../src/acquisition/prospectEquity.ts";
import { retentionUplift } from "../../src/acquisition/retentionUplift.ts";
import { churnByTenure } from "../../src/churn/churnByTenure.ts";
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
import { betaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import { contractCurve } from "../../src/clv/contractCurve.ts";
import { fitShiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { simpleClv } from "../../src/clv/simpleClv.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { nps } from "../../src/nps/nps.ts";
import { plotAliveHistory } from "../../src/plot/plotAliveHistory.ts";
import type { AcquisitionPeriod } from "../../src/acquisition/acquisitionCost.ts";
import type { ChannelProfitRow } from "../../src/acquisition/channelProfit.ts";
import type { CustomerEquityInputs } from "../../src/acquisition/customerEquityModel.ts";
import type { RetentionUplift } from "../../src/acquisition/retentionUplift.ts";
import { plotAcquisitionCost } from "../../src/plot/plotAcquisitionCost.ts";
import { plotChurnByTenure } from "../../src/plot/plotChurnByTenure.ts";
import { plotCohortGroups } from "../../src/plot/plotCohortGroups.ts";
import { plotAbc } from "../../src/plot/plotAbc.ts";
import { plotCohortHeatmap } from "../../src/plot/plotCohortHeatmap.ts";
import { plotContractCurve } from "../../src/plot/plotContractCurve.ts";
import { plotCostRatio } from "../../src/plot/plotCostRatio.ts";
import { plotConditionalExpectations } from "../../src/plot/plotConditionalExpectations.ts";
import { plotCumulativeHazard } from "../../src/plot/plotCumulativeHazard.ts";
import { plotCustomerSummary } from "../../src/plot/plotCustomerSummary.ts";
import { plotFrequencyFit } from "../../src/plot/plotFrequencyFit.ts";
import { plotDeciles } from "../../src/plot/plotDeciles.ts";
import { plotDelivery } from "../../src/plot/plotDelivery.ts";
import { plotDeliveryRepeat } from "../../src/plot/plotDeliveryRepeat.ts";
import { plotEngagement } from "../../src/plot/plotEngagement.ts";
import { plotEngagementScores } from "../../src/plot/plotEngagementScores.ts";
import { plotLapseStatus } from "../../src/plot/plotLapseStatus.ts";
import { plotLifetimeValues } from "../../src/plot/plotLifetimeValues.ts";
import { plotLogoChurn } from "../../src/plot/plotLogoChurn.ts";
import { plotLorenz } from "../../src/plot/plotLorenz.ts";
import { plotMrrCohorts } from "../../src/plot/plotMrrCohorts.ts";
import { plotMrrMovements } from "../../src/plot/plotMrrMovements.ts";
import { plotHazards } from "../../src/plot/plotHazards.ts";
import { plotLifecycle } from "../../src/plot/plotLifecycle.ts";
import { plotLogRank } from "../../src/plot/plotLogRank.ts";
import { plotNewReturning } from "../../src/plot/plotNewReturning.ts";
import { plotNps } from "../../src/plot/plotNps.ts";
import { plotPaybackCurve } from "../../src/plot/plotPaybackCurve.ts";
import { plotPointsBalance } from "../../src/plot/plotPointsBalance.ts";
import { pointsOfAMember, pointsOfANewMember } from "../loyalty/pointsOfAMember.ts";
import { plotProfitToDate } from "../../src/plot/plotProfitToDate.ts";
import { plotProspectEquity } from "../../src/plot/plotProspectEquity.ts";
import { plotPurchaseBehavior } from "../../src/plot/plotPurchaseBehavior.ts";
import { plotRepeatPurchaseRate } from "../../src/plot/plotRepeatPurchaseRate.ts";
import { plotRepeatPurchaseRateWithin } from "../../src/plot/plotRepeatPurchaseRateWithin.ts";
import { plotRetentionCurves } from "../../src/plot/plotRetentionCurves.ts";
import { plotRetentionRate } from "../../src/plot/plotRetentionRate.ts";
import { plotRetentionUplift } from "../../src/plot/plotRetentionUplift.ts";
import { plotReturningCustomerRate } from "../../src/plot/plotReturningCustomerRate.ts";
import { plotRevenueRetention } from "../../src/plot/plotRevenueRetention.ts";
import { plotRfmGrid } from "../../src/plot/plotRfmGrid.ts";
import { plotSegmentMigration } from "../../src/plot/plotSegmentMigration.ts";
import { plotSegments } from "../../src/plot/plotSegments.ts";
import { plotSimpleClv } from "../../src/plot/plotSimpleClv.ts";
import { plotStandardizedChurn } from "../../src/plot/plotStandardizedChurn.ts";
import { plotStickiness } from "../../src/plot/plotStickiness.ts";
import { plotSurvivalCurves } from "../../src/plot/plotSurvivalCurves.ts";
import { plotTenures } from "../../src/plot/plotTenures.ts";
import { plotTimeBetweenPurchases } from "../../src/plot/plotTimeBetweenPurchases.ts";
import { plotTopShare } from "../../src/plot/plotTopShare.ts";
import { plotTracking } from "../../src/plot/plotTracking.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import { cohortRetentionByGroup } from "../../src/retention/cohortRetentionByGroup.ts";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import type { Delivery } from "../../src/retention/deliveryResult.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { repeatPurchaseRateWithin } from "../../src/retention/repeatPurchaseRateWithin.ts";
import { returningCustomerRate } from "../../src/retention/returningCustomerRate.ts";
import { stickiness } from "../../src/retention/stickiness.ts";
import { timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import { concentration } from "../../src/rfm/concentration.ts";
import { engagementKpis } from "../../src/rfm/engagementKpis.ts";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { purchaseBehavior } from "../../src/rfm/purchaseBehavior.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { putlerStyleSegments } from "../../src/rfm/segmentPresets.ts";
import { segmentMigration } from "../../src/rfm/segmentMigration.ts";
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
import { sample, type Sample } from "./sample.ts";
import { npsSamples } from "./npsSamples.ts";
import { booksSamples } from "./booksSamples.ts";
import { observed, placebo, sixMp } from "../survival/data.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import type { TransactionRow } from "../../src/transactions/log.ts";

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

/** Survivors of 1,000 customers: Fader & Hardie (2007), the segment High End. */
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];

const equityInputs: CustomerEquityInputs = {
  margin: 50,
  discountRatePerPeriod: 0.1,
  acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
  retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
};

export const samples: readonly Sample[] = [
  ...[shop, nobody].flatMap((log) => {
    const size = `${log.customerIds.length} customers`;
    return [
      sample(`heatmap, ${size}`, cohortRetention(log, { asOf, period: "month" }), plotCohortHeatmap),
      sample(`curves, ${size}`, cohortRetention(log, { asOf, period: "month" }), plotRetentionCurves),
      sample(`repeat purchase rate, ${size}`, repeatPurchaseRate(log, { asOf }), plotRepeatPurchaseRate),
      sample(`lifecycle, ${size}`, customerLifecycle(log, { asOf, period: "month" }), plotLifecycle),
      sample(`stickiness, ${size}`, stickiness(log, { asOf, subPeriod: "day", length: 28 }), plotStickiness),
      sample(`time between purchases, ${size}`, timeBetweenPurchases(log, { asOf }), plotTimeBetweenPurchases),
      sample(
        `repeat purchase rate within 90 days, ${size}`,
        repeatPurchaseRateWithin(log, { asOf, withinDays: 90 }),
        plotRepeatPurchaseRateWithin,
      ),
      sample(
        `returning customer rate, ${size}`,
        returningCustomerRate(log, { asOf, from: "2024-05-01" }),
        plotReturningCustomerRate,
      ),
      sample(`RFM grid, ${size}`, rfm(log, { asOf }), plotRfmGrid),
      sample(`segments, ${size}`, segmentSummary(rfm(log, { asOf })), plotSegments),
      sample(
        `segments, Putler style, ${size}`,
        segmentSummary(rfm(log, { asOf, segments: putlerStyleSegments })),
        plotSegments,
      ),
      sample(
        `segment migration, ${size}`,
        segmentMigration(rfm(log, { asOf: "2024-03-20" }), rfm(log, { asOf })),
        plotSegmentMigration,
      ),
      sample(`Lorenz curve, ${size}`, concentration(rfm(log, { asOf }).columns.monetaryMinor), plotLorenz),
      sample(`deciles, ${size}`, concentration(rfm(log, { asOf }).columns.monetaryMinor), plotDeciles),
      sample(`ABC classes, ${size}`, concentration(rfm(log, { asOf }).columns.monetaryMinor), plotAbc),
      sample(`purchase behaviour, ${size}`, purchaseBehavior(log, { asOf }), plotPurchaseBehavior),
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
  sample(
    "heatmap of brackets",
    cohortRetention(shop, {
      asOf,
      period: "month",
      criterion: "bracket",
      brackets: [
        [0, 1],
        [1, 4],
        [4, 13],
      ],
    }),
    plotCohortHeatmap,
  ),
  sample(
    "heatmap of revenue per customer",
    cohortRetention(shop, { asOf, period: "month", measure: "revenuePerEntrant", criterion: "onOrBefore" }),
    plotCohortHeatmap,
  ),
  sample(
    "curves of brackets",
    cohortRetention(shop, {
      asOf,
      period: "week",
      criterion: "bracket",
      brackets: [
        [1, 5],
        [5, 9],
        [9, 14],
      ],
    }),
    plotRetentionCurves,
  ),
  sample(
    "curves of revenue per customer",
    cohortRetention(shop, { asOf, period: "month", clock: "elapsed", measure: "revenuePerEntrant" }),
    plotRetentionCurves,
  ),
  ...[shop, nobody].map((log) =>
    sample(
      `cohort groups, ${log.customerIds.length} customers`,
      cohortRetentionByGroup(log, (id) => (Number(id) % 3 === 0 ? "flyer" : "search"), { asOf, period: "month" }),
      plotCohortGroups,
    ),
  ),
  sample("RFM grid of unlike bins", rfm(shop, { asOf, bins: { r: 3, f: 7, m: 5 } }), plotRfmGrid),
  sample("Lorenz curve with negative values", concentration([-30, 5, 20, 60]), plotLorenz),
  sample("deciles with negative values", concentration([-30, 5, 20, 60], { groups: 4 }), plotDeciles),
  sample("ABC classes with negative values", concentration([-30, 5, 20, 60]), plotAbc),
  sample("many groups", concentration([1, 2, 3], { groups: 40 }), plotDeciles),
  sample("engagement", engagementKpis([{ customerId: 1, visits: 40, interactedVisits: 9 }]), plotEngagement),
  sample("engagement of nobody", engagementKpis([]), plotEngagement),
  ...[engagementColumns(), { customerId: [], metrics: { visits: [], minutes: [] } }].map((columns) =>
    sample(
      `engagement scores, ${columns.customerId.length} customers`,
      engagementScores(columns, { weights: { visits: 2, minutes: 1 }, scaling: "minMax" }),
      plotEngagementScores,
    ),
  ),
  ...[deliveryRows(), []].flatMap((deliveries) => {
    const result = deliveryPerformance(shop, deliveries, { asOf, repeatWithinDays: 60 });
    return [
      sample(`${deliveries.length} deliveries`, result, plotDelivery),
      sample(`repeat purchases after ${deliveries.length} deliveries`, result, plotDeliveryRepeat),
    ];
  }),
  sample(
    "repeat purchases after every delivery",
    deliveryPerformance(shop, deliveryRows(), { asOf, repeatWithinDays: 60, repeatOf: "everyDelivery" }),
    plotDeliveryRepeat,
  ),
  sample(
    "deliveries by calendar days",
    deliveryPerformance(shop, deliveryRows(), { asOf, days: "calendar" }),
    plotDelivery,
  ),
  sample("repeat purchases left out", deliveryPerformance(shop, [], { asOf }), plotDeliveryRepeat),
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
  sample(
    "stickiness at a point in time",
    stickiness(shop, { asOf, subPeriod: "month", length: 6, method: "pointInTime" }),
    plotStickiness,
  ),
  sample(
    "time between purchases by three estimators",
    (["wangChang", "firstGap", "pooled"] as const).map((estimator) => ({
      label: estimator,
      result: timeBetweenPurchases(shop, { asOf, estimator }),
    })),
    plotTimeBetweenPurchases,
  ),
  sample(
    "repeat purchase rates of cohorts",
    [30, 90, 600].map((withinDays) => ({
      label: `${withinDays} days`,
      result: repeatPurchaseRateWithin(shop, { asOf, withinDays }),
    })),
    plotRepeatPurchaseRateWithin,
  ),
  sample(
    "orders of returning customers",
    ["2024-04-30", "2024-05-31"].map((until) => ({
      label: until,
      result: returningCustomerRate(shop, { asOf: until, from: `${until.slice(0, 8)}01`, measure: "orders" }),
    })),
    plotReturningCustomerRate,
  ),
  sample("returning customer rates of no windows", [], plotReturningCustomerRate),
  sample("NPS", nps({ promoters: 162, passives: 108, detractors: 54 }), plotNps),
  sample("NPS of nobody", nps([]), plotNps),
  ...npsSamples,
  ...booksSamples,
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
  ...(["survival", "retention"] as const).map((measure) =>
    sample(
      `contract curve, ${measure}`,
      contractCurve(fitShiftedBetaGeometric(highEnd.slice(0, 8)), { periods: 12, survivors: highEnd }),
      (curve, options) => plotContractCurve(curve, { ...options, measure }),
    ),
  ),
  sample(
    "contract curve of a known model",
    contractCurve(betaDiscreteWeibull({ alpha: 0.26, beta: 1.72, c: 1.58 }), { periods: 1 }),
    plotContractCurve,
  ),
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
      sample(`churn by tenure, ${size}`, churnByTenure(history), plotChurnByTenure),
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
  sample("acquisition cost", acquisitionMonths(), (months, options) =>
    plotAcquisitionCost(customerAcquisitionCost(months, { lagPeriods: 1 }), { ...options, currency: "EUR" }),
  ),
  sample("acquisition cost of no periods", customerAcquisitionCost([], { basis: "paid" }), plotAcquisitionCost),
  sample(
    "payback of two tariffs",
    [0.95, 0.8].map((retentionRate) => ({
      label: `${100 * retentionRate}% stay`,
      result: paybackCurve({ cac: 300, arpa: 100, marginShare: 0.8, retentionRate }, { periods: 24 }),
    })),
    (curves, options) => plotPaybackCurve(curves, { ...options, currency: "EUR" }),
  ),
  sample(
    "payback",
    paybackCurve({ cac: 300, arpa: 100, marginShare: 0.8, retentionRate: 1 }, { periods: 6 }),
    plotPaybackCurve,
  ),
  sample("payback of nothing", [], plotPaybackCurve),
  sample("points of a member", pointsOfAMember(), plotPointsBalance),
  sample("points of a new member", pointsOfANewMember(), plotPointsBalance),
  ...(["retentionRate", "horizon"] as const).map((by) =>
    sample(
      `retention uplift by ${by}`,
      [5, 10, 20, 40].flatMap((horizon) => [0.6, 0.7, 0.8, 0.9].map((retentionRate) => uplift(retentionRate, horizon))),
      (results, options) => plotRetentionUplift(results, { ...options, by }),
    ),
  ),
  sample("retention uplift of nothing", [], (_, options) => plotRetentionUplift([], { ...options, by: "horizon" })),
  sample(
    "retention uplift at one horizon",
    [0.5, 0.9].map((rate) => uplift(rate, 20)),
    (results, options) => plotRetentionUplift(results, { ...options, by: "retentionRate" }),
  ),
  sample(
    "prospect equity",
    [1, 2, 4].flatMap((acquisitionSpend) =>
      Array.from({ length: 26 }, (_, i) => prospectEquity(equityInputs, { acquisitionSpend, retentionSpend: 2 * i })),
    ),
    (points, options) =>
      plotProspectEquity(points, {
        ...options,
        currency: "EUR",
        allocation: allocateAcquisitionRetention(equityInputs),
      }),
  ),
  sample("prospect equity of nothing", [], plotProspectEquity),
  sample("cost ratio", acquisitionRetentionCostRatio(equityInputs), plotCostRatio),
  sample(
    "profit by channel",
    channelProfit(profitRows("search", "social", "a partner with a long name", "trade fairs"), {
      discountRatePerPeriod: 0.01,
      maturePeriods: 12,
    }),
    (result, options) => plotProfitToDate(result, { ...options, currency: "EUR" }),
  ),
  sample(
    "profit by cohort",
    cohortProfit(
      profitRows("2024-01", "2024-02").map(({ channel, ...row }) => ({ cohort: channel, ...row })),
      { discountRatePerPeriod: 0, maturePeriods: 20 },
    ),
    plotProfitToDate,
  ),
  sample("profit of no channels", channelProfit([], { discountRatePerPeriod: 0, maturePeriods: 1 }), plotProfitToDate),
];

function acquisitionMonths(): AcquisitionPeriod[] {
  const spends = [4000, 5000, 5000, 8000, 9000, 7000];
  return [180, 200, 230, 0, 300, 320].map((newCustomers, i) => {
    return { period: `2024-0${i + 1}`, spend: spends[i]!, newCustomers };
  });
}

function uplift(retentionRate: number, horizon: number): RetentionUplift {
  const profitByTenure = [-60, 30, 42, 44, 50, 56];
  return retentionUplift({ retentionRate, retentionGain: 0.05, discountRatePerPeriod: 0.1, profitByTenure, horizon });
}

function profitRows(...channels: string[]): ChannelProfitRow[] {
  return channels.flatMap((channel, i) =>
    Array.from({ length: 18 - 4 * i }, (_, period) => {
      return { channel, period, contribution: 300 - 12 * period, acquisitionCost: period === 0 ? 1000 + 400 * i : 0 };
    }),
  );
}

function subscriptionRows(): Subscription[] {
  const random = seededRandom(5);
  const msPerDay = 86_400_000;
  return Array.from({ length: 300 }, (_, i): Subscription => {
    const start = Date.UTC(2023, 0, 1) + Math.floor(random() * 530) * msPerDay;
    const end = random() < 0.6 ? start + Math.ceil(random() * 300) * msPerDay : null;
    return { customerId: i % 220, start, end, interval: "month", amount: 10 + Math.floor(random() * 90) };
  });
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

function engagementColumns() {
  const random = seededRandom(9);
  const visits = shop.customerIds.map(() => Math.floor(20 * random() ** 2));
  return { customerId: shop.customerIds, metrics: { visits, minutes: visits.map((count) => count * 5 * random()) } };
}

function deliveryRows(): Delivery[] {
  const random = seededRandom(3);
  const msPerDay = 86_400_000;
  return shop.customerIds.map((customerId, i) => {
    const promised = shop.at[shop.customerStart[i]!]! + 7 * msPerDay;
    return { customerId, promised, delivered: promised + Math.round(6 * (random() + random() - 1)) * msPerDay };
  });
}
