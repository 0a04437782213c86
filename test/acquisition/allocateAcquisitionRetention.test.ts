import { describe, expect, it } from "vitest";
import { acquisitionRetentionCostRatio } from "../../src/acquisition/acquisitionRetentionCostRatio.ts";
import { allocateAcquisitionRetention } from "../../src/acquisition/allocateAcquisitionRetention.ts";
import type { CustomerEquityInputs } from "../../src/acquisition/customerEquityModel.ts";
import { prospectEquity } from "../../src/acquisition/prospectEquity.ts";
import { issuesOf } from "../config/issuesOf.ts";

const inputs: CustomerEquityInputs = {
  margin: 50,
  discountRatePerPeriod: 0.1,
  acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
  retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
};

describe("prospectEquity", () => {
  it("goes through today's rates and adds up as the model says", () => {
    const today = prospectEquity(inputs, { acquisitionSpend: 1, retentionSpend: 8 });
    expect(today.acquisitionRate).toBeCloseTo(0.04, 15);
    expect(today.retentionRate).toBeCloseTo(0.6, 15);
    expect(today.lifetimeValue).toBeCloseTo(50 + ((50 - 8 / 0.6) * 0.6) / (1.1 - 0.6), 12);
    expect(today.equity).toBeCloseTo(0.04 * 94 - 1, 12);
  });

  it("is a margin per customer where nothing is spent on keeping, and nothing where nobody is won", () => {
    const { lifetimeValue, equity } = prospectEquity(inputs, { acquisitionSpend: 0, retentionSpend: 0 });
    expect(lifetimeValue).toBeCloseTo(50, 12);
    expect(equity).toBe(0);
  });

  it("names what it cannot use", () => {
    const spending = { acquisitionSpend: -1, retentionSpend: Infinity };
    expect(issuesOf(() => prospectEquity(inputs, spending)).map(({ path }) => path[0])).toEqual([
      "acquisitionSpend",
      "retentionSpend",
    ]);
  });
});

describe("allocateAcquisitionRetention", () => {
  it("spends until one customer more costs what a customer is worth", () => {
    const result = allocateAcquisitionRetention(inputs);
    expect(result).toMatchObject({ isAcquisitionCorner: false, isRetentionCorner: false });
    expect(result.marginalAcquisitionCost / result.optimum.lifetimeValue).toBeCloseTo(1, 10);
    expect(result.marginalRetentionCost / result.optimum.lifetimeValue).toBeCloseTo(1, 10);
    expect(result.current).toEqual(prospectEquity(inputs, { acquisitionSpend: 1, retentionSpend: 8 }));
    expect(result.optimum).toEqual(prospectEquity(inputs, result.optimum));
  });

  it("spends nothing where the first customer kept costs more than a margin", () => {
    const retention = { spend: 100, rate: 0.1, ceiling: 0.5 };
    const result = allocateAcquisitionRetention({ ...inputs, retention });
    expect(result).toMatchObject({ isAcquisitionCorner: false, isRetentionCorner: true });
    expect(result.optimum.retentionSpend).toBe(0);
    expect(result.marginalRetentionCost).toBeGreaterThan(result.optimum.lifetimeValue);
    expect(result.marginalAcquisitionCost / result.optimum.lifetimeValue).toBeCloseTo(1, 10);
  });

  it("spends nothing where the first customer won costs more than a customer is worth", () => {
    const acquisition = { spend: 100, rate: 0.1, ceiling: 0.5 };
    const result = allocateAcquisitionRetention({ ...inputs, acquisition });
    expect(result).toMatchObject({ isAcquisitionCorner: true, isRetentionCorner: false });
    expect(result.optimum).toMatchObject({ acquisitionSpend: 0, equity: 0 });
    expect(result.marginalAcquisitionCost).toBeGreaterThan(result.optimum.lifetimeValue);
  });

  it("spends nothing at all without a margin", () => {
    const { optimum, isAcquisitionCorner, isRetentionCorner } = allocateAcquisitionRetention({ ...inputs, margin: 0 });
    expect([optimum.equity, isAcquisitionCorner, isRetentionCorner]).toEqual([0, true, true]);
  });

  it("meets its conditions where nearly everybody could be kept and money is cheap", () => {
    const retention = { spend: 8, rate: 0.6, ceiling: 1 };
    const result = allocateAcquisitionRetention({ ...inputs, retention, discountRatePerPeriod: 1e-12 });
    expect(result.marginalRetentionCost / result.optimum.lifetimeValue).toBeCloseTo(1, 8);
  });

  it("names what it cannot use", () => {
    const paths = (change: object): unknown[] =>
      issuesOf(() => allocateAcquisitionRetention({ ...inputs, ...change })).map(({ path }) => path.join("."));
    const fields = ["spend", "rate", "ceiling"];
    expect(paths({ margin: -1, discountRatePerPeriod: -0.1 })).toEqual(["margin", "discountRatePerPeriod"]);
    expect(paths({ acquisition: undefined })).toEqual(fields.map((field) => `acquisition.${field}`));
    expect(paths({ retention: { spend: 0, rate: 0, ceiling: 2 } })).toEqual(
      fields.map((field) => `retention.${field}`),
    );
    expect(paths({ retention: { spend: 8, rate: 0.8, ceiling: 0.8 } })).toEqual(["retention.rate"]);
    expect(paths({ retention: { spend: 8, rate: 0.8, ceiling: 1 }, discountRatePerPeriod: 0 })).toEqual([
      "retention.ceiling",
    ]);
  });
});

describe("acquisitionRetentionCostRatio", () => {
  it("is one thing on average and another for one more", () => {
    const { average, marginal } = acquisitionRetentionCostRatio({
      acquisition: { spend: 10, rate: 0.25, ceiling: 0.5 },
      retention: { spend: 4, rate: 0.5, ceiling: 0.75 },
    });
    expect(average).toEqual({ acquisitionCost: 40, retentionCost: 8, ratio: 5 });
    // 1 / (k (c − rate)) with k = ln 2 / 10 and ln 3 / 4
    expect(marginal.acquisitionCost).toBeCloseTo(10 / (Math.LN2 * 0.25), 10);
    expect(marginal.retentionCost).toBeCloseTo(4 / (Math.log(3) * 0.25), 10);
    expect(marginal.ratio).toBeCloseTo((2.5 * Math.log(3)) / Math.LN2, 10);
  });

  it("names what it cannot use", () => {
    const run = (): unknown => acquisitionRetentionCostRatio(undefined as never);
    expect(issuesOf(run)).toHaveLength(6);
  });
});
