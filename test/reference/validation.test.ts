import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { paretoNbd } from "../../src/clv/paretoNbd.ts";
import { type CalibrationSplit, splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

// CDNOW: a 1/10 systematic sample of the customers who first bought in the first quarter of 1997 (Fader & Hardie,
// "Forecasting Repeat Sales at CDNOW", Interfaces 31, 2001; data on brucehardie.com), split after 39 of 78 weeks.
const transactions = "data/cdnow-sample-transactions.csv";
const summary = "data/cdnow-summary.csv";

const readCsv = (name: string) =>
  readFileSync(sharedFile(name), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describeWithShared("the CDNOW sample, split after 39 of 78 weeks", [transactions, summary], () => {
  let split: CalibrationSplit;
  beforeAll(() => {
    const rows = readCsv(transactions).map(([customerId, at]) => ({ customerId: customerId!, at: at! }));
    const log = transactionLog(rows);
    split = splitCalibration(log, { calibrationEnd: "1997-09-30", holdoutEnd: "1998-06-30", timeUnit: "week" });
  });

  it("has the published x, t_x, T and x* of each of 2,357 customers", () => {
    const published = new Map(readCsv(summary).map(([id, ...numbers]) => [id, numbers.map(Number)]));
    expect(split.calibration.length).toBe(published.size);
    [...split.calibration].forEach(({ customerId, frequency, recency, age }, row) => {
      const own = [frequency, recency, age, split.holdout.columns.purchases[row]!];
      expect(own).toEqual(published.get(customerId)!.slice(0, 4));
    });
  });

  it("has 2,457 repeat purchases in weeks 1 to 39 and 1,882 in weeks 40 to 78", () => {
    const { purchases } = split.weeks.columns;
    expect([split.holdoutLength, purchases.length]).toEqual([39, 78]);
    expect([split.weeks.row(0).label, split.weeks.row(38).label]).toEqual(["1997-01-07", "1997-09-30"]);
    expect([sum(purchases.slice(0, 39)), sum(purchases.slice(39))]).toEqual([2457, 1882]);
    expect(sum(split.holdout.columns.purchases)).toBe(1882);
  });

  // Parameters: Fader, Hardie & Lee (2005), Marketing Science 24(2), p. 280, table 2. Purchases: counted from the file. The
  // expected ones: the paper's closed forms of E[X(t)] and of E[Y(t) | x, t_x, T] with the hypergeometric series summed in double precision in
  // Python, over the rows of cdnow-summary.csv.
  const published = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });

  it("BG/NBD: has the conditional expectations of the closed form, by bin", () => {
    const { conditional, errors } = validate(published, split);
    expect(conditional.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(conditional.map(({ actual }) => actual)).toEqual([334, 306, 298, 156, 157, 112, 112, 407]);
    const expected = [318.111, 229.674, 223.452, 152.029, 134.16, 100.846, 101.616, 394.053];
    conditional.forEach((bin, i) => expect(bin.expected).toBeCloseTo(expected[i]!, 3));
    expect(errors.actual).toBe(1882);
    expect(errors.expected).toBeCloseTo(1653.9412593133468, 8);
  });

  it("BG/NBD: tracks weekly purchases, 4 % below the actual total after 78 weeks", () => {
    const { weeks, errors } = validate(published, split);
    expect(weeks[38]!.cumulativeExpected).toBeCloseTo(2497.5635294872977, 8);
    expect(weeks[77]!.cumulativeExpected).toBeCloseTo(4166.372720385688, 8);
    expect(weeks[77]!.cumulativeActual).toBe(4339);
    expect(errors.cumulativeMape).toBeLessThan(0.03);
  });

  it("Pareto/NBD: is nearer in the holdout than the BG/NBD by each measure", () => {
    const pareto = paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { timeUnit: "week" });
    const [near, far] = [pareto, published].map((model) => validate(model, split).errors);
    expect(Math.abs(near!.bias!)).toBeLessThan(Math.abs(far!.bias!));
    expect(near!.meanAbsoluteError).toBeLessThan(far!.meanAbsoluteError!);
    expect(near!.rootMeanSquaredError).toBeLessThan(far!.rootMeanSquaredError!);
    expect(near!.cumulativeMape).toBeLessThan(far!.cumulativeMape!);
  });
});
