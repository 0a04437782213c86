import { describe, expect, it } from "vitest";
import { flowRevenueRetention } from "../../src/churn/flowRevenueRetention.ts";
import { grossRevenueRetention } from "../../src/churn/grossRevenueRetention.ts";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import { netRevenueRetention } from "../../src/churn/netRevenueRetention.ts";
import { quickRatio } from "../../src/churn/quickRatio.ts";
import type { RevenueRetentionOptions } from "../../src/churn/revenueRetention.ts";
import { issuesOf } from "../config/issuesOf.ts";

const rows = Object.entries({
  grows: [100, 150, 150, 150],
  shrinks: [100, 80, 80, 120],
  leaves: [100, 0, 0, 0],
  returns: [100, 0, 100, 100],
  new: [0, 70, 70, 70],
}).flatMap(([customerId, months]) => months.map((mrr, i) => ({ customerId, period: `2024-0${i + 1}`, mrr })));
const history = mrrHistory(rows, { asOf: "2024-04-15" });

function rates(options: RevenueRetentionOptions): (string | null)[][] {
  return [grossRevenueRetention, netRevenueRetention].map((measure) =>
    measure(history, options).periods.map(({ rate, reason }) => (rate === null ? reason : rate.toFixed(4))),
  );
}

describe("revenue retention", () => {
  it("follows the customers of the opening, by default from one period to the next", () => {
    expect(rates({})).toEqual([
      ["zeroStart", "0.4500", "1.0000", "1.0000"],
      ["zeroStart", "0.5750", "1.0000", "1.1000"],
    ]);
    const [, february] = netRevenueRetention(history).periods;
    expect([february?.numerator?.toString(), february?.denominator?.toString()]).toEqual(["230", "400"]);
    expect(netRevenueRetention(history).periods.map(({ complete }) => complete)).toEqual([true, true, true, false]);
  });

  it("spans several periods by a fixed cohort, by the product, and by flow", () => {
    expect(rates({ spanPeriods: 3 })).toEqual([
      ["insufficientData", "insufficientData", "zeroStart", "0.7500"],
      ["insufficientData", "insufficientData", "zeroStart", "0.9250"],
    ]);
    expect(rates({ spanPeriods: 3, method: "product" })).toEqual([
      ["insufficientData", "insufficientData", "zeroStart", "0.4500"],
      ["insufficientData", "insufficientData", "zeroStart", "0.6325"],
    ]);
    // Opening 400: lost 220, expansion 50 + 40, reactivation 100.
    expect(rates({ spanPeriods: 3, method: "flow" })).toEqual([
      ["insufficientData", "insufficientData", "zeroStart", "0.4500"],
      ["insufficientData", "insufficientData", "zeroStart", "0.9250"],
    ]);
  });

  it("counts reactivation in flows, and the flows of those who joined within the period", () => {
    expect(rates({ method: "flow" })).toEqual([
      ["zeroStart", "0.4500", "1.0000", "1.0000"],
      ["zeroStart", "0.5750", "1.3333", "1.1000"],
    ]);
  });

  it("can fall below zero by flow at the grain of events", () => {
    const upThenGone = mrrFromSubscriptions(
      [
        { customerId: "a", start: "2024-01-01", end: "2024-02-05", interval: "month", amount: 100 },
        { customerId: "a", start: "2024-02-05", end: "2024-02-10", interval: "month", amount: 150 },
      ],
      { asOf: "2024-02-29" },
    );
    const gross = (options: RevenueRetentionOptions): unknown =>
      grossRevenueRetention(upThenGone, options).periods[1]?.rate;
    expect(gross({ method: "flow", grain: "perEvent" })).toBe(-0.5);
    expect(gross({ method: "flow" })).toBe(0);
    expect(gross({})).toBe(0);
  });

  it("has no gross rate with a credit, and no rate over a start that is not above zero", () => {
    const credit = mrrHistory(
      [
        { customerId: "a", period: "2024-01", mrr: 10 },
        { customerId: "a", period: "2024-02", mrr: -20 },
        { customerId: "b", period: "2024-02", mrr: 5 },
        { customerId: "b", period: "2024-03", mrr: 5 },
      ],
      { asOf: "2024-03-31", allowNegative: true },
    );
    const reasons = (options: RevenueRetentionOptions): unknown[] =>
      [grossRevenueRetention, netRevenueRetention].map((measure) =>
        measure(credit, options).periods.map(({ rate, reason }) => rate ?? reason),
      );
    expect(reasons({})).toEqual([
      ["zeroStart", "negativeMrr", "negativeMrr"],
      ["zeroStart", -2, "negativeMrr"],
    ]);
    expect(reasons({ method: "flow" })[1]).toEqual(["zeroStart", -2, "negativeMrr"]);
    expect(reasons({ method: "product", spanPeriods: 2 })[1]).toEqual(["insufficientData", "zeroStart", "negativeMrr"]);
  });

  it("says what it was computed from", () => {
    const { periods, ...described } = grossRevenueRetention(history, { method: "product", spanPeriods: 2 });
    expect(described).toEqual({
      kind: "grossRevenueRetention",
      asOf: "2024-04-15",
      period: "month",
      timeZone: "UTC",
      method: "product",
      spanPeriods: 2,
    });
    expect(periods[2]).toMatchObject({ numerator: null, denominator: null, label: "2024-03" });
  });

  it("refuses options that are no such choice", () => {
    const options = { method: "best", spanPeriods: 0, grain: "daily" } as never;
    expect(issuesOf(() => netRevenueRetention(history, options)).map(({ path }) => path[0])).toEqual([
      "grain",
      "method",
      "spanPeriods",
    ]);
  });
});

describe("flowRevenueRetention", () => {
  it.each([
    // ChartMogul, gross and net MRR churn of 20 % and 10 % (spec, vector 19)
    [
      { opening: 100, churn: 10, contraction: 10, expansion: 10 },
      { gross: 0.8, net: 0.9 },
    ],
    // ChartMogul, a day from 100 to 120 of which 10 are new: net churn −10 % (spec, vector 20)
    [
      { opening: 100, churn: 0, contraction: 0, expansion: 10 },
      { gross: 1, net: 1.1 },
    ],
    // public KPI templates, 100k + 15k − 8k: NRR 107 % (spec, vector 25)
    [
      { opening: "100000", churn: "8000", contraction: 0, expansion: "15e3" },
      { gross: 0.92, net: 1.07 },
    ],
    [
      { opening: 0, churn: 0, contraction: 0, expansion: 0, reactivation: 5 },
      { gross: null, net: null },
    ],
    [
      { opening: -5, churn: 0, contraction: 0, expansion: 0 },
      { gross: null, net: null },
    ],
  ])("of %j is %j", (flows, retention) => {
    expect(flowRevenueRetention(flows)).toEqual(retention);
  });

  it("takes a period of movements", () => {
    const [, february] = mrrMovements(history).periods;
    expect(flowRevenueRetention(february!)).toEqual({ gross: 0.45, net: 0.575 });
  });

  it("names what it cannot read", () => {
    expect(issuesOf(() => flowRevenueRetention({ opening: "x", churn: 1e10 } as never))).toMatchObject([
      { code: "invalid_amount", path: ["opening"] },
      { code: "overflow", path: ["churn"] },
      { code: "required", path: ["contraction"] },
      { code: "required", path: ["expansion"] },
    ]);
  });
});

describe("quickRatio", () => {
  it("is what was gained over what was lost", () => {
    expect(quickRatio({ new: 30, expansion: 10, contraction: 4, churn: 6 })).toBe(4);
    expect(quickRatio({ new: 30, expansion: 10, reactivation: "5.5", contraction: 4, churn: 6 })).toBe(4.55);
    expect(mrrMovements(history).periods.map(quickRatio)).toEqual([null, 120 / 220, null, null]);
  });

  it("names what it cannot read", () => {
    expect(issuesOf(() => quickRatio(undefined as never))).toHaveLength(4);
  });
});
