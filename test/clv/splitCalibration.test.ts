import { describe, expect, it } from "vitest";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const rows = [
  { customerId: "a", at: "2024-01-01T09:00Z", amount: 5, id: "1" },
  { customerId: "a", at: "2024-01-12T09:00Z", amount: 6, id: "2" },
  { customerId: "a", at: "2024-01-15T09:00Z", amount: 7.5, id: "3" },
  { customerId: "a", at: "2024-01-15T18:00Z", amount: 2, id: "4" },
  { customerId: "b", at: "2024-01-10T09:00Z", amount: 1, id: "5" },
  { customerId: "c", at: "2024-01-16T09:00Z", amount: 1, id: "6" },
];
const log = transactionLog(rows);
const options = { calibrationEnd: "2024-01-14", holdoutEnd: "2024-01-24", timeUnit: "week" } as const;

describe("splitCalibration", () => {
  it("sums up as of the end of calibration and counts the purchase days after it, of the same customers", () => {
    const split = splitCalibration(log, options);
    expect(split.calibration).toEqual(customerSummary(log, { asOf: "2024-01-14", timeUnit: "week" }));
    expect([...split.holdout].map((row) => ({ ...row, spend: row.spend?.toString() }))).toEqual([
      { customerId: "a", purchases: 1, spend: "9.5" },
      { customerId: "b", purchases: 0, spend: "0" },
    ]);
    const { kind, calibrationEnd, holdoutEnd, timeUnit, holdoutLength } = split;
    expect({ kind, calibrationEnd, holdoutEnd, timeUnit }).toEqual({ kind: "calibrationSplit", ...options });
    expect(holdoutLength).toBeCloseTo(10 / 7, 15);
    expect(split.holdout.meta).toEqual({ calibrationEnd, holdoutEnd, timeUnit, holdoutLength });
  });

  it("tracks repeat purchases by week, the calibration ending with one and the last cut short", () => {
    expect([...splitCalibration(log, options).weeks]).toEqual([
      { label: "2024-01-07", time: -1, purchases: 0 },
      { label: "2024-01-14", time: 0, purchases: 1 },
      { label: "2024-01-21", time: 1, purchases: 1 },
      { label: "2024-01-24", time: 10 / 7, purchases: 0 },
    ]);
  });

  it("does not count a day twice where the calibration ends within it", () => {
    const within = { ...options, calibrationEnd: "2024-01-15T12:00Z" };
    expect(splitCalibration(log, within).holdout.columns.purchases[0]).toBe(0);
    const between = splitCalibration(log, { ...options, calibrationEnd: "2024-01-15T08:00Z" });
    expect(between.holdout.columns.purchases[0]).toBe(1);
    const { time, purchases } = between.weeks.columns;
    expect(purchases[time.indexOf(0) + 1]).toBe(1); // the rest of that day belongs to the holdout
  });

  it("counts by the week where that is what merges purchases", () => {
    const split = splitCalibration(log, { ...options, timeUnit: "day", grain: "week", weekStartsOn: 0 });
    expect(split.holdoutLength).toBe(7);
    expect([...split.weeks]).toEqual([
      { label: "2023-12-31", time: -14, purchases: 0 },
      { label: "2024-01-07", time: -7, purchases: 1 },
      { label: "2024-01-14", time: 0, purchases: 0 },
      { label: "2024-01-21", time: 7, purchases: 1 },
    ]);
    expect(split.holdout.columns.purchases[0]).toBe(1); // the calibration has not counted the week of the 14th
  });

  it("lets a refund undo a purchase of the holdout, and leaves the calibration as it was known", () => {
    const refunded = transactionLog([
      ...rows,
      { customerId: "a", at: "2024-01-20T09:00Z", amount: -7.5, refundOf: "3" },
      { customerId: "a", at: "2024-01-20T09:00Z", amount: -2, refundOf: "4" },
      { customerId: "a", at: "2024-01-20T09:00Z", amount: -6, refundOf: "2" },
    ]);
    const split = splitCalibration(refunded, options);
    expect(split.calibration.row(0).frequency).toBe(1);
    expect(split.holdout.row(0).purchases).toBe(0);
  });

  it("has no money without amounts, and no weeks without customers", () => {
    const bare = transactionLog(rows.map(({ customerId, at }) => ({ customerId, at })));
    expect(splitCalibration(bare, options).holdout.row(0).spend).toBeNull();
    const early = splitCalibration(log, { ...options, calibrationEnd: "2023-12-01", holdoutEnd: "2023-12-31" });
    expect([early.calibration.length, early.weeks.length]).toEqual([0, 0]);
    expect(splitCalibration(log, { ...options, acquiredFrom: "2024-01-05" }).holdout.columns.customerId).toEqual(["b"]);
  });

  it("names what is wrong", () => {
    const paths = (wrong: object) =>
      issuesOf(() => splitCalibration(log, { ...options, ...wrong })).map(({ path }) => path);
    expect(paths({ calibrationEnd: undefined })).toEqual([["calibrationEnd"]]);
    expect(paths({ holdoutEnd: "soon" })).toEqual([["holdoutEnd"]]);
    expect(paths({ holdoutEnd: "2024-01-14" })).toEqual([["holdoutEnd"]]);
    expect(paths({ holdoutEnd: "2023-01-14" })).toEqual([["holdoutEnd"]]);
    expect(paths({ timeUnit: "hour" })).toEqual([["timeUnit"]]);
  });
});
