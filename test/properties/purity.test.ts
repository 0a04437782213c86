import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { Table } from "../../src/core/table.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { topShare } from "../../src/rfm/topShare.ts";
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
  newReturningSplit: (log, asOf) => newReturningSplit(log, { asOf, period: "quarter" }),
  repeatPurchaseRate: (log, asOf) => repeatPurchaseRate(log, { asOf }),
  lapseStatus: (log, asOf) => lapseStatus(log, { asOf, policy: "ownRhythm", activeMultiple: 1.5, lapsedMultiple: 3 }),
  rfm: (log, asOf) => rfm(log, { asOf }),
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
