import { describe, expect, it } from "vitest";
import { aliveHistory } from "../../src/clv/aliveHistory.ts";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { frequencyFit } from "../../src/clv/frequencyFit.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { Table } from "../../src/core/table.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { plotAliveHistory } from "../../src/plot/plotAliveHistory.ts";
import { plotConditionalExpectations } from "../../src/plot/plotConditionalExpectations.ts";
import { plotFrequencyFit } from "../../src/plot/plotFrequencyFit.ts";
import { plotLifetimeValues } from "../../src/plot/plotLifetimeValues.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { plotTracking } from "../../src/plot/plotTracking.ts";
import { shopLog } from "../clv/validationLog.ts";
import { render } from "./render.ts";

const purchaseModel = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
const options = { horizon: 52, continuousDiscountRate: 0.003 };

describe("plotAliveHistory", () => {
  it("has a dot at each repeat purchase and names the unit", async () => {
    const spec = plotAliveHistory(aliveHistory(purchaseModel, { purchases: [2, 9, 9.5], until: 30 }));
    const { svg, texts } = await render(spec);
    expect(svg.match(/aria-roledescription="point"/g)).toHaveLength(3);
    expect(texts.map(({ text }) => text).join()).toContain("(weeks)");
  });
});

describe("plotFrequencyFit", () => {
  it("has a pair of bars for each number of purchases", async () => {
    const spec = plotFrequencyFit(frequencyFit(purchaseModel, { frequency: [0, 9], recency: [0, 9], age: [9, 9] }));
    expect(spec.data.values.filter(({ customers }) => customers === 1).map(({ purchases }) => purchases)).toEqual([
      "0",
      "7+",
    ]);
    expect((await render(spec)).svg.match(/aria-roledescription="bar"/g)).toHaveLength(16);
  });
});

describe("plotLifetimeValues", () => {
  it("counts every customer who has a value once", () => {
    const frequency = Array.from({ length: 300 }, (_, i) => i % 40);
    const recency = frequency.map((x) => (x === 0 ? 0 : 20));
    const summary = {
      frequency,
      recency,
      age: frequency.map(() => 30),
      meanSpend: frequency.map((x) => (x === 5 ? null : 10 + x)),
    };
    const table = predictCustomers({ purchaseModel, spendModel }, summary, options);
    const { values } = plotLifetimeValues(table).data;
    const known = [...table].filter(({ lifetimeValue }) => lifetimeValue !== null).length;
    expect(known).toBeLessThan(300);
    expect(values.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(known);
    expect(values.length).toBeLessThanOrEqual(12);
    expect(values.at(-1)?.["value"]).toMatch(/\+$/);
  });

  it("says where customers are seen from, where that is known", () => {
    const log = transactionLog([{ customerId: "a", at: "2024-01-05", amount: 9 }]);
    const summary = customerSummary(log, { asOf: "2024-02-01", timeUnit: "week" });
    const table = predictCustomers({ purchaseModel, spendModel }, summary, options);
    expect(plotLifetimeValues(table).description).toContain("the next 52 weeks from 2024-02-01 on");
    const bare = new Table({ columns: table.columns, meta: table.meta });
    expect(plotLifetimeValues(bare).description).toMatch(/mean \d{3,}\./); // whole units, no decimals known
    expect(plotFrequencyFit(frequencyFit(purchaseModel, summary)).description).toContain("as of 2024-02-01");
  });

  it("knows values that are all zero", () => {
    const summary = { frequency: [0], recency: [0], age: [3], meanSpend: [null] };
    const unitless = { ...purchaseModel, timeUnit: null };
    const table = predictCustomers({ purchaseModel: unitless, spendModel }, summary, { ...options, horizon: 0 });
    expect(plotLifetimeValues(table).description).toContain("the next 0 units of time");
    expect(plotLifetimeValues(table).data.values).toEqual([{ value: "0+", customers: 1 }]);
  });
});

const ends = { calibrationEnd: "2024-06-30", holdoutEnd: "2024-11-20" };
const validation = validate(purchaseModel, splitCalibration(shopLog(), { ...ends, timeUnit: "week" }));

describe("plotTracking", () => {
  it.each(["cumulative", "incremental"] as const)(
    "has %s purchases, and a line at the end of calibration",
    async (measure) => {
      const spec = plotTracking(validation, { measure });
      const last = validation.weeks.at(-1)!;
      const [actual, expected] = spec.data.values.slice(-2).map(({ purchases }) => purchases);
      expect(actual).toBe(measure === "cumulative" ? last.cumulativeActual : last.actual);
      expect(expected).toBe(measure === "cumulative" ? last.cumulativeExpected : last.expected);
      const calibrationWeeks = validation.weeks.findIndex(({ label }) => label === "2024-06-30") + 1;
      expect(spec.layer[1]).toMatchObject({ data: { values: [{ week: calibrationWeeks }] } });
      const { svg } = await render(spec);
      expect(svg.match(/aria-roledescription="rule mark"/g)).toHaveLength(1);
    },
  );
});

describe("plotConditionalExpectations", () => {
  it("has a point of each line for each number of purchases", async () => {
    const spec = plotConditionalExpectations(validation);
    const { conditional } = validation;
    expect(spec.data.values.map(({ purchases }) => purchases)).toEqual(
      conditional.flatMap(({ actualMean, expectedMean }) => [actualMean, expectedMean]),
    );
    expect((await render(spec)).svg.match(/aria-roledescription="point"/g)).toHaveLength(2 * conditional.length);
  });
});
