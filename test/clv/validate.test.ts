import { describe, expect, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { compareModels } from "../../src/clv/compareModels.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { expectedPurchasesNewCustomer } from "../../src/clv/expectedPurchasesNewCustomer.ts";
import { frequencyFit } from "../../src/clv/frequencyFit.ts";
import { fitParetoNbd, paretoNbd } from "../../src/clv/paretoNbd.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { shopLog } from "./validationLog.ts";

const ends = { calibrationEnd: "2024-06-30", holdoutEnd: "2024-11-20" };
const log = shopLog();
const split = splitCalibration(log, { ...ends, timeUnit: "week" });
const model = bgNbd({ r: 0.8, alpha: 6, a: 0.6, b: 3 }, { timeUnit: "week" });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("validate", () => {
  const result = validate(model, split, { lastBin: 3 });

  it("expects by bin and in all what it expects of each customer", () => {
    const rows = [...split.calibration].map((row, i) => ({
      x: Math.min(row.frequency, 3),
      actual: split.holdout.columns.purchases[i]!,
      expected: expectedPurchases(model, row, split.holdoutLength),
    }));
    for (const { frequency, ...bin } of result.conditional) {
      const own = rows.filter(({ x }) => x === frequency);
      expect(bin.customers).toBe(own.length);
      expect(bin.actual).toBe(sum(own.map(({ actual }) => actual)));
      expect(bin.expected).toBeCloseTo(sum(own.map(({ expected }) => expected)), 9);
      expect(bin.actualMean).toBe(bin.actual / own.length);
      expect(bin.expectedMean).toBe(bin.expected / own.length);
    }
    const errors = rows.map(({ actual, expected }) => expected - actual);
    expect(result.errors.actual).toBe(sum(rows.map(({ actual }) => actual)));
    expect(result.errors.expected).toBeCloseTo(sum(rows.map(({ expected }) => expected)), 9);
    expect(result.errors.bias).toBeCloseTo(sum(errors) / rows.length, 12);
    expect(result.errors.meanAbsoluteError).toBeCloseTo(sum(errors.map(Math.abs)) / rows.length, 12);
    expect(result.errors.rootMeanSquaredError).toBeCloseTo(Math.sqrt(sum(errors.map((e) => e * e)) / rows.length), 12);
    expect(result.calibration).toEqual(frequencyFit(model, split.calibration, { lastBin: 3 }));
  });

  it("tracks what it expects of each customer from the first purchase on, week by week", () => {
    let [before, actual] = [0, 0];
    for (const week of result.weeks) {
      const each = Array.from(split.calibration.columns.age, (age) =>
        expectedPurchasesNewCustomer(model, Math.max(0, age + week.time)),
      );
      actual += week.actual;
      expect(week.cumulativeExpected).toBeCloseTo(sum(each), 8);
      expect(week.expected).toBeCloseTo(sum(each) - before, 8);
      expect(week.cumulativeActual).toBe(actual);
      expect(week.isHoldout).toBe(week.time > 0);
      before = sum(each);
    }
    const holdout = result.weeks.filter(({ isHoldout }) => isHoldout);
    expect(sum(holdout.map((week) => week.actual))).toBe(result.errors.actual);
    const shares = holdout.map((week) => Math.abs(week.expected / week.actual - 1));
    expect(result.errors.incrementalMape).toBeCloseTo(sum(shares) / shares.length, 12);
    const cumulative = holdout.map((week) => Math.abs(week.cumulativeExpected / week.cumulativeActual - 1));
    expect(result.errors.cumulativeMape).toBeCloseTo(sum(cumulative) / cumulative.length, 12);
  });

  it("says the same in another unit of time", () => {
    const days = splitCalibration(log, { ...ends, timeUnit: "day" });
    const inDays = validate(bgNbd({ r: 0.8, alpha: 42, a: 0.6, b: 3 }, { timeUnit: "day" }), days);
    const inWeeks = validate(model, split);
    expect(inDays.errors.expected).toBeCloseTo(inWeeks.errors.expected, 8);
    expect(inDays.errors.cumulativeMape).toBeCloseTo(inWeeks.errors.cumulativeMape!, 10);
  });

  it("has no means of nobody and no shares of weeks without purchases", () => {
    const nobody = splitCalibration(transactionLog([]), { ...ends, timeUnit: "week" });
    const { errors, conditional, weeks } = validate(model, nobody, { lastBin: 1 });
    expect(errors).toEqual({
      actual: 0,
      expected: 0,
      bias: null,
      meanAbsoluteError: null,
      rootMeanSquaredError: null,
      incrementalMape: null,
      cumulativeMape: null,
    });
    expect(conditional.map(({ actualMean, expectedMean }) => [actualMean, expectedMean])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(weeks).toEqual([]);
  });

  it("names what is wrong", () => {
    const paths = (...args: Parameters<typeof validate>) => issuesOf(() => validate(...args)).map(({ path }) => path);
    expect(paths({ ...model, timeUnit: "day" }, split)).toEqual([["timeUnit"]]);
    expect(paths(model, split.calibration as never)).toEqual([["split"]]);
    expect(paths(model, undefined as never)).toEqual([["split"]]);
    expect(paths({} as never, split)).toEqual([["model", "kind"]]);
    expect(paths(model, split, { lastBin: 0 })).toEqual([["lastBin"]]);
  });
});

describe("compareModels", () => {
  const models = [fitBgNbd(split.calibration), fitParetoNbd(split.calibration, { fixed: { s: 1 } })];

  it("has criteria of the likelihood, and the errors in the holdout", () => {
    const table = compareModels(models, split);
    models.forEach((own, i) => {
      const { errors } = validate(own, split);
      expect(table.row(i)).toEqual({
        modelKind: own.kind,
        reason: null,
        estimated: 4 - i,
        logLikelihood: own.logLikelihood,
        aic: 2 * (4 - i) - 2 * own.logLikelihood,
        bic: (4 - i) * Math.log(split.calibration.length) - 2 * own.logLikelihood,
        bias: errors.bias,
        meanAbsoluteError: errors.meanAbsoluteError,
        rootMeanSquaredError: errors.rootMeanSquaredError,
        cumulativeMape: errors.cumulativeMape,
      });
    });
    expect(table.meta).toEqual({
      timeUnit: "week",
      customers: split.calibration.length,
      asOf: "2024-06-30",
      holdoutEnd: "2024-11-20",
    });
  });

  it("has no errors without a split", () => {
    const table = compareModels(models);
    const { bias, meanAbsoluteError, rootMeanSquaredError, cumulativeMape } = table.row(1);
    expect([bias, meanAbsoluteError, rootMeanSquaredError, cumulativeMape]).toEqual([null, null, null, null]);
    expect(table.meta.holdoutEnd).toBeNull();
  });

  it("has no criteria without convergence", () => {
    const once = fitBgNbd({ frequency: [0, 0], recency: [0, 0], age: [3, 4] });
    expect(compareModels([once]).row(0)).toMatchObject({ reason: "tooFewRepeaters", aic: null, bic: null });
  });

  it("refuses no models, and models of other units or data", () => {
    expect(issuesOf(() => compareModels([]))).toMatchObject([{ path: ["models"] }]);
    const inDays = fitBgNbd(splitCalibration(log, { ...ends, timeUnit: "day" }).calibration);
    expect(issuesOf(() => compareModels([models[0]!, inDays]))).toMatchObject([{ path: ["models", 1, "timeUnit"] }]);
    const earlier = splitCalibration(log, { ...ends, calibrationEnd: "2024-02-10", timeUnit: "week" });
    expect(issuesOf(() => compareModels([models[0]!, fitBgNbd(earlier.calibration)]))).toMatchObject([
      { path: ["models", 1, "customers"] },
      { path: ["models", 1, "asOf"] },
    ]);
    expect(issuesOf(() => compareModels([fitBgNbd(earlier.calibration)], split))).toMatchObject([
      { path: ["split", "calibrationEnd"] },
    ]);
    const known = paretoNbd({ r: 1, alpha: 1, s: 1, beta: 1 }, { timeUnit: "day" });
    expect(issuesOf(() => validate(known, split))).toMatchObject([{ path: ["timeUnit"] }]);
  });
});
