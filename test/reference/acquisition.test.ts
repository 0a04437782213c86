import { describe, expect, it } from "vitest";
import { acquisitionRetentionCostRatio } from "../../src/acquisition/acquisitionRetentionCostRatio.ts";
import { allocateAcquisitionRetention } from "../../src/acquisition/allocateAcquisitionRetention.ts";
import type { CustomerEquityInputs } from "../../src/acquisition/customerEquityModel.ts";
import { prospectEquity } from "../../src/acquisition/prospectEquity.ts";
import { retentionUplift } from "../../src/acquisition/retentionUplift.ts";
import { simpleClv } from "../../src/clv/simpleClv.ts";

// A course exercise on Blattberg and Deighton's model ("Aq and Retension Spends", Scribd 371262776): inputs alone.
const exercise: CustomerEquityInputs = {
  margin: 50,
  discountRatePerPeriod: 0.1,
  acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
  retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
};

describe("the model of Blattberg and Deighton", () => {
  it("has at its best spending equal marginal costs, both the lifetime value (Pfeifer 2005, abstract)", () => {
    const { optimum, marginalAcquisitionCost, marginalRetentionCost } = allocateAcquisitionRetention(exercise);
    expect(marginalAcquisitionCost / marginalRetentionCost).toBeCloseTo(1, 10);
    expect(marginalAcquisitionCost / optimum.lifetimeValue).toBeCloseTo(1, 10);
  });

  it("can be at its best with average costs at 5 to 1, or at any other ratio (Pfeifer 2005, abstract)", () => {
    const averageAtBest = (ceiling: number): number => {
      const inputs = { ...exercise, acquisition: { spend: 40, rate: 0.01, ceiling } };
      const { optimum } = allocateAcquisitionRetention({ ...inputs, margin: 2000 });
      return acquisitionRetentionCostRatio({
        acquisition: { ...inputs.acquisition, spend: optimum.acquisitionSpend, rate: optimum.acquisitionRate },
        retention: { ...inputs.retention, spend: optimum.retentionSpend, rate: optimum.retentionRate },
      }).average.ratio;
    };
    expect(averageAtBest(0.05)).toBeGreaterThan(5);
    expect(averageAtBest(0.9)).toBeGreaterThan(averageAtBest(0.05));
  });

  it("is on a grid of cents nowhere better than at the best spending", () => {
    const { optimum } = allocateAcquisitionRetention(exercise);
    let best = -Infinity;
    for (let a = 300; a <= 380; a++) {
      for (let r = 1530; r <= 1630; r++) {
        const { equity } = prospectEquity(exercise, { acquisitionSpend: a / 100, retentionSpend: r / 100 });
        best = Math.max(best, equity);
      }
    }
    expect(best).toBeLessThanOrEqual(optimum.equity);
    expect(best).toBeCloseTo(optimum.equity, 4);
  });
});

describe("retentionUplift", () => {
  const inputs = { retentionRate: 0.85, retentionGain: 0.05, discountRatePerPeriod: 0.1, horizon: 1000 };

  it("is 25 % for a flat profit, and 95 % for the same customer less an acquisition cost of 324 (docs/acquisition.md)", () => {
    expect(retentionUplift({ ...inputs, profitByTenure: [100] }).uplift).toBeCloseTo(0.25, 10);
    expect(retentionUplift({ ...inputs, profitByTenure: [100 - 324, 100] }).uplift).toBeCloseTo(110 / 116, 10);
  });

  it("has the closed forms A, B and C of Fader and Hardie's note 024 as its limit (spec, vector 28)", () => {
    const at = (profitByTenure: number[]): string =>
      retentionUplift({ ...inputs, retentionRate: 0.8, profitByTenure }).before.value.toFixed(4);
    const rates = { margin: 1, retentionRate: 0.8, discountRatePerPeriod: 0.1 };
    expect([at([1]), at([0, 1])]).toEqual(["3.6667", "2.6667"]);
    expect(at([1])).toBe(simpleClv({ ...rates, timing: "immediate" }).toFixed(4));
  });

  it("halving defections from 10 % to 5 % doubles a lifetime by arithmetic (Sharp 2010)", () => {
    const { before, after } = retentionUplift({ ...inputs, retentionRate: 0.9, profitByTenure: [1] });
    expect([before.lifetime.toFixed(6), after.lifetime.toFixed(6)]).toEqual(["10.000000", "20.000000"]);
  });
});
