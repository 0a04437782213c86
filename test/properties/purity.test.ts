import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { historicClv } from "../../src/clv/historicClv.ts";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { Table } from "../../src/core/table.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import { lifecycleCustomers } from "../../src/retention/lifecycleCustomers.ts";
import { cohortRetentionByGroup } from "../../src/retention/cohortRetentionByGroup.ts";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { repeatPurchaseRateWithin } from "../../src/retention/repeatPurchaseRateWithin.ts";
import { returningCustomerRate } from "../../src/retention/returningCustomerRate.ts";
import { stickiness } from "../../src/retention/stickiness.ts";
import { timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import { concentration } from "../../src/rfm/concentration.ts";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { purchaseBehavior } from "../../src/rfm/purchaseBehavior.ts";
import { rankByValue } from "../../src/rfm/rankByValue.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentMigration } from "../../src/rfm/segmentMigration.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { withEngagement } from "../../src/rfm/withEngagement.ts";
import { hazardRates } from "../../src/survival/hazardRates.ts";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { tenures } from "../../src/survival/tenures.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { withTimeZone } from "../../src/transactions/withTimeZone.ts";
import { instant, rowsWithRefunds, zones } from "./logs.ts";

const purchaseModel = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
const splitAt = (log: TransactionLog, asOf: number) =>
  splitCalibration(log, { calibrationEnd: asOf, holdoutEnd: asOf + 40 * 86_400_000, timeUnit: "week" });

/** Every metric of a log, as JSON. */
const metrics: Record<string, (log: TransactionLog, asOf: number) => unknown> = {
  customerSummary: (log, asOf) => customerSummary(log, { asOf, timeUnit: "week" }),
  splitCalibration: (log, asOf) => splitAt(log, asOf),
  validate: (log, asOf) => validate(purchaseModel, splitAt(log, asOf)),
  cohortRetention: (log, asOf) => cohortRetention(log, { asOf, period: "month" }),
  "cohortRetention of revenue": (log, asOf) =>
    cohortRetention(log, { asOf, period: "week", measure: log.amountMinor ? "revenue" : "customers" } as never),
  "cohortRetention by elapsed hours, entered again and again": (log, asOf) =>
    cohortRetention(log, { asOf, period: "week", clock: "elapsed", truncateTo: "hour", entry: "recurring" }),
  cohortRetentionByGroup: (log, asOf) =>
    cohortRetentionByGroup(log, (id) => (id < "c" ? "early" : "late"), { asOf, period: "month", confidence: 0.9 }),
  newReturningSplit: (log, asOf) => newReturningSplit(log, { asOf, period: "quarter" }),
  repeatPurchaseRate: (log, asOf) => repeatPurchaseRate(log, { asOf }),
  returningCustomerRate: (log, asOf) => returningCustomerRate(log, { asOf }),
  repeatPurchaseRateWithin: (log, asOf) => repeatPurchaseRateWithin(log, { asOf, withinDays: 30 }),
  customerLifecycle: (log, asOf) => customerLifecycle(log, { asOf, period: "week" }),
  lifecycleCustomers: (log, asOf) => lifecycleCustomers(log, { asOf, period: "month" }),
  stickiness: (log, asOf) => stickiness(log, { asOf, subPeriod: "day", length: 28 }),
  timeBetweenPurchases: (log, asOf) => toJson(timeBetweenPurchases(log, { asOf })),
  lapseStatus: (log, asOf) => lapseStatus(log, { asOf, policy: "ownRhythm", activeMultiple: 1.5, lapsedMultiple: 3 }),
  historicClv: (log, asOf) => historicClv(log, { asOf, marginShare: 0.3 }),
  rfm: (log, asOf) => rfm(log, { asOf }),
  "rfm by ntile": (log, asOf) => rfm(log, { asOf, binning: "ntile" }),
  "rfm, nested": (log, asOf) => rfm(log, { asOf, binning: "nested", monetary: "mean" }),
  segmentMigration: (log, asOf) => segmentMigration(rfm(log, { asOf: asOf - 30 * 86_400_000 }), rfm(log, { asOf })),
  concentration: (log, asOf) => concentration(rfm(log, { asOf }).columns.recencyDays),
  rankByValue: (log, asOf) => {
    const { customerId, recencyDays } = rfm(log, { asOf }).columns;
    return rankByValue({ customerId, value: recencyDays });
  },
  purchaseBehavior: (log, asOf) => purchaseBehavior(log, { asOf, windowDays: 20 }),
  withEngagement: (log, asOf) => {
    const columns = { customerId: log.customerIds, metrics: { rows: log.customerIds.map((id) => id.length) } };
    return withEngagement(rfm(log, { asOf }), engagementScores(columns, { weights: { rows: 1 }, scaling: "rank" }));
  },
  deliveryPerformance: (log, asOf) => {
    const deliveries = log.customerIds.map((customerId, i) => {
      const at = log.at[log.customerStart[i]!]!;
      return { customerId, promised: at, delivered: at + (i - 1) * 86_400_000 };
    });
    return deliveryPerformance(log, deliveries, { asOf, repeatWithinDays: 10 });
  },
  segmentSummary: (log, asOf) => segmentSummary(rfm(log, { asOf })),
  tenures: (log, asOf) => tenures(log, { asOf, lapseAfter: 30 }),
  kaplanMeier: (log, asOf) => toJson(kaplanMeier(tenures(log, { asOf, lapseAfter: 30 }))),
  nelsonAalen: (log, asOf) => toJson(nelsonAalen(tenures(log, { asOf, lapseAfter: 30 }))),
  hazardRates: (log, asOf) => toJson(hazardRates(tenures(log, { asOf, lapseAfter: 30 }), { width: 7 })),
  logRank: (log, asOf) => logRank([30, 60].map((lapseAfter) => tenures(log, { asOf, lapseAfter }))),
  topShare: (log, asOf) => topShare(rfm(log, { asOf }).columns.recencyDays, 0.2),
};

describe.each(Object.entries(metrics))("%s", (_, metric) => {
  it("leaves the log as it is, and gives the same answer again", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, fc.constantFrom(...zones), (rows, asOf, timeZone) => {
        const log = transactionLog(rows, { timeZone });
        const before = structuredClone(log);
        const first = JSON.stringify(metric(log, asOf));
        expect(JSON.stringify(metric(log, asOf))).toBe(first);
        expect(log).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it("puts neither NaN nor Infinity into its JSON", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, (rows, asOf) => {
        expect(notFinite(metric(transactionLog(rows), asOf))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["no row", []],
    ["one row", [{ customerId: "a", at: 0, amount: 5 }]],
    ["one customer", [0, 1, 2].map((day) => ({ customerId: "a", at: day * 86_400_000, amount: 5 }))],
    ["one day", ["a", "b", "a"].map((customerId, hour) => ({ customerId, at: hour * 3_600_000, amount: 5 }))],
    ["no amounts", [{ customerId: "a", at: 0 }]],
  ])("has a defined answer to %s", (__, rows) => {
    expect(notFinite(metric(transactionLog(rows), 5 * 86_400_000))).toEqual([]);
  });

  it("has a defined answer before anything happened", () => {
    const log = transactionLog([{ customerId: "a", at: 86_400_000, amount: 5 }]);
    expect(() => metric(log, 0)).not.toThrow();
  });
});

describe("transactionLog", () => {
  it("leaves its rows as they are", () => {
    fc.assert(
      fc.property(rowsWithRefunds, (rows) => {
        const frozen = Object.freeze(rows.map((row) => Object.freeze(row)));
        expect(transactionLog(frozen)).toEqual(transactionLog(structuredClone(rows)));
      }),
    );
  });
});

describe("withTimeZone", () => {
  it("there and back is where it was", () => {
    fc.assert(
      fc.property(rowsWithRefunds, fc.constantFrom(...zones), (rows, zone) => {
        const log = transactionLog(rows);
        expect(withTimeZone(withTimeZone(log, zone), "UTC")).toEqual(log);
      }),
    );
  });
});

/** A result with columns as its JSON has it, where null stands for NaN; JSON would turn Infinity into null as well. */
function toJson(result: object): unknown {
  return (result as { toJSON(): unknown }).toJSON();
}

/** Paths of the numbers in a result that are NaN or infinite; a table is walked as its JSON, which has null for NaN. */
function notFinite(value: unknown, path = ""): string[] {
  if (value instanceof Table) return notFinite(value.toJSON(), path);
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== "object") return value === undefined ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}/${key}`));
}
