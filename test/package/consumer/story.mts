// What a user of every room writes. The tests compile it against the installed package and run it on every runtime.
import * as clientele from "clientele";
import { paybackPeriods } from "clientele/acquisition";
import { churnRate, mrrHistory, mrrMovements } from "clientele/churn";
import { customerLifetimeValue, gammaGamma, probabilityAlive, simpleClv } from "clientele/clv";
import * as bgNbdAlone from "clientele/clv/bgNbd";
import * as betaDiscreteWeibullAlone from "clientele/clv/betaDiscreteWeibull";
import * as bgBbAlone from "clientele/clv/bgBb";
import * as gompertzNbdAlone from "clientele/clv/gompertzNbd";
import * as mbgNbdAlone from "clientele/clv/mbgNbd";
import * as paretoNbdAlone from "clientele/clv/paretoNbd";
import * as shiftedBetaGeometricAlone from "clientele/clv/shiftedBetaGeometric";
import { type Instant, isMetricError, type MetricError } from "clientele/core";
import { balanceOf, decide, defineProgram, newAccount, replay } from "clientele/loyalty";
import { nps, npsCategory } from "clientele/nps";
import { plotNps, type VegaLiteSpec } from "clientele/plot";
import { type CohortTable, cohortRetention, repeatPurchaseRate, retentionRate } from "clientele/retention";
import { rfm, topShare } from "clientele/rfm";
import { jsonSchemaOf, npsScoreSchema, transactionRowSchema } from "clientele/schemas";
import { type KaplanMeierCurve, kaplanMeier } from "clientele/survival";
import { customerSummary, type TransactionLog, type TransactionRow, transactionLog } from "clientele/transactions";
import { Decimal } from "decimal.js";

const asOf: Instant = "2024-04-30";
// In Berlin the first order of customer 7 is on 1 March, in UTC still on 29 February; both of Zoë's are in March.
const rows: TransactionRow[] = [
  transactionRowSchema.parse({ customerId: "Zoë", at: "2024-03-01T23:30", amount: "19.99" }),
  { customerId: "Zoë", at: "2024-03-31T23:30", amount: new Decimal("5.01") },
  { customerId: 7, at: new Date("2024-02-29T23:30:00Z"), amount: 10 },
  { customerId: 7n, at: Date.UTC(2024, 3, 10), amount: 20n },
];
const log: TransactionLog = transactionLog(rows, { timeZone: "Europe/Berlin" });
const cohorts: CohortTable = cohortRetention(log, { asOf, period: "month" });
const summary = customerSummary(log, { asOf, timeUnit: "day" });
const plot: VegaLiteSpec = plotNps(nps([10, 9, 8, 3]));
const table = rfm(log, { asOf, bins: 2 });
const paid = [
  { customerId: "Zoë", period: "2024-03", mrr: 100 },
  { customerId: "Zoë", period: "2024-04", mrr: "120.50" },
];
const april = mrrMovements(mrrHistory(paid, { asOf })).periods[1];
const curve: KaplanMeierCurve = kaplanMeier([2, 5, 6, 9].map((time) => ({ time, event: time % 2 === 0 })));

const purchaseModel = bgNbdAlone.bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
const customer = { frequency: 2, recency: 213 / 7, age: 272 / 7, meanSpend: 22.345 };

const program = defineProgram({
  id: "beans",
  version: 1,
  timeZone: "Europe/Berlin",
  currency: "EUR",
  rounding: { mode: "down", stage: "order" },
  base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
  rules: [{ id: "base", earn: { type: "linear", rate: "1.5" } }],
});
const enrolled = decide(program, newAccount(program, "m1"), { type: "enrol", id: "c1", at: "2026-11-22T10:00:00Z" });
const member = replay(program, enrolled.ok ? enrolled.events : [], { asOf: "2026-11-22T10:00:00Z" });
const bought = decide(program, member, {
  type: "purchase",
  id: "c2",
  at: "2026-11-22T11:00:00Z",
  purchase: { orderId: "o1", lines: [{ lineId: "1", quantity: 1, amountMinor: 1999 }] },
});
const stream = [...(enrolled.ok ? enrolled.events : []), ...(bought.ok ? bought.events : [])];

function errorOf(work: () => unknown): MetricError | null {
  try {
    work();
    return null;
  } catch (error) {
    return isMetricError(error) ? error : null;
  }
}

export const results = {
  retentionRate: retentionRate({ startCount: 200, endCount: 190, newCount: 30 }),
  fromRoot: clientele.retentionRate({ startCount: 200, endCount: 190, newCount: 30 }),
  nps: nps([10, 9, 8, 3]).score,
  npsCategory: npsCategory(9),
  cohorts: cohorts.cohorts.map(({ label, size }) => `${label}: ${size}`),
  plot: plot.data.values.map(({ share }) => share),
  pooled: cohorts.overall.pooled,
  repeatPurchaseRate: repeatPurchaseRate(log, { asOf }).rate,
  summary: [...summary],
  rfm: [...table].map(({ customerId, recencyDays, monetary, r, f, m }) => ({
    customerId,
    recencyDays,
    monetary,
    r,
    f,
    m,
  })),
  simpleClv: simpleClv({ margin: "100", retentionRate: 0.8, discountRatePerPeriod: 0.1, timing: "immediate" }).toFixed(
    2,
  ),
  alive: [probabilityAlive(purchaseModel, customer), bgNbdAlone.probabilityAlive(purchaseModel, customer)].map(
    (share) => share.toFixed(6),
  ),
  modified: mbgNbdAlone
    .probabilityAlive(mbgNbdAlone.mbgNbd({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }), customer)
    .toFixed(6),
  lapsing: [
    paretoNbdAlone.probabilityAlive(paretoNbdAlone.paretoNbd({ r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 }), {
      frequency: 26,
      recency: 30.86,
      age: 31,
    }),
    gompertzNbdAlone.probabilityAlive(
      gompertzNbdAlone.gompertzNbd({ r: 0.5534, alpha: 10.5802, b: 0.01, s: 0.6061, beta: 0.5 }),
      customer,
    ),
  ].map((share) => share.toFixed(5)),
  donor: bgBbAlone
    .probabilityAlive(bgBbAlone.bgBb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }), {
      frequency: 2,
      recency: 5,
      age: 6,
    })
    .toFixed(6),
  contracts: [
    shiftedBetaGeometricAlone.survivalProbability(
      shiftedBetaGeometricAlone.shiftedBetaGeometric({ alpha: 0.668, beta: 3.806 }),
      12,
    ),
    betaDiscreteWeibullAlone.fitBetaDiscreteWeibull([1000, 869, 743, 653, 593]).parameters.c,
  ].map((value) => value.toFixed(4)),
  lifetimeValue: customerLifetimeValue({
    purchaseModel,
    spendModel: gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 }),
    customer,
    discounting: "continuous",
    continuousDiscountRate: Math.log(1.01) / 4.345,
    horizon: 12 * 4.345,
  }).value?.toString(),
  churnRate: churnRate({ startCount: 100, churnedCount: 5 }, { definition: "opening" }),
  payback: paybackPeriods({ cac: "1000", arpa: 100, marginShare: 0.8 }, { method: "grossMargin" }),
  expansion: april?.expansion,
  survival: [...curve.survival],
  median: curve.median,
  points: balanceOf(replay(program, stream, { asOf: "2026-12-31T23:00:00Z" })).spendable,
  schema: jsonSchemaOf(npsScoreSchema)["maximum"],
  topShare: topShare([70, 10, 10, 5, 5], 0.2).topShare,
  error: errorOf(() => transactionLog([{ customerId: "a", at: "soon" }]))?.issues.map((issue) => issue.message),
};

console.log(JSON.stringify(results));
