import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historicClv } from "../../src/clv/historicClv.ts";
import { marginMultiple } from "../../src/clv/marginMultiple.ts";
import { retentionElasticity } from "../../src/clv/retentionElasticity.ts";
import { simpleClv } from "../../src/clv/simpleClv.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, rowsWithRefunds } from "./logs.ts";

const timing = fc.constantFrom("immediate" as const, "excludingFirst" as const, "endOfPeriod" as const);
const rates = fc.record({
  retentionRate: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  discountRatePerPeriod: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("simpleClv for some periods", () => {
  it("is the sum of its margins, one by one", () => {
    fc.assert(
      fc.property(rates, timing, fc.integer({ min: 0, max: 30 }), (given, when, periods) => {
        const { retentionRate: r, discountRatePerPeriod: d } = given;
        const first = { immediate: 1, excludingFirst: r / (1 + d), endOfPeriod: 1 / (1 + d) }[when];
        let sum = 0;
        for (let k = 0; k < periods; k++) sum += first * (r / (1 + d)) ** k;
        expect(simpleClv({ margin: 1, ...given, timing: when, periods }).toNumber()).toBeCloseTo(sum, 10);
      }),
    );
  });

  it("comes to the value without end, and never above it", () => {
    fc.assert(
      fc.property(rates, timing, (given, when) => {
        const whole = simpleClv({ margin: 100, ...given, timing: when });
        const most = simpleClv({ margin: 100, ...given, timing: when, periods: 1e6 });
        expect(most.lessThanOrEqualTo(whole)).toBe(true);
        expect(most.div(whole).toNumber()).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("the margin multiple and the elasticity", () => {
  it("belong to the simple value", () => {
    fc.assert(
      fc.property(rates, timing, (given, when) => {
        const value = (retentionRate: number) =>
          simpleClv({ margin: 1, ...given, retentionRate, timing: when }).toNumber();
        expect(
          marginMultiple(given) / simpleClv({ margin: 1, ...given, timing: "excludingFirst" }).toNumber(),
        ).toBeCloseTo(1, 11);
        const r = given.retentionRate;
        const step = 1e-6 * Math.min(r, 1 - r);
        const slope = (value(r + step) - value(r - step)) / (2 * step);
        const elasticity = (slope * r) / value(r);
        expect(retentionElasticity({ ...given, timing: when }) / elasticity).toBeCloseTo(1, 3);
      }),
    );
  });

  it("of a growing margin is its sum", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: -0.5, max: 0, noNaN: true }), (given, marginGrowthPerPeriod) => {
        const { retentionRate: r, discountRatePerPeriod: d } = given;
        const ratio = (r * (1 + marginGrowthPerPeriod)) / (1 + d);
        fc.pre(ratio < 0.95);
        let sum = 0;
        for (let k = 0; k < 1000; k++) sum += (r / (1 + d)) * ratio ** k;
        expect(marginMultiple({ ...given, marginGrowthPerPeriod })).toBeCloseTo(sum, 9);
      }),
    );
  });
});

describe("historicClv", () => {
  it("adds up to the revenue of the buyers, and a share of it is that share of each", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, (rows, asOf) => {
        const log = transactionLog(rows);
        const whole = historicClv(log, { asOf });
        const half = historicClv(log, { asOf, marginShare: 0.5 });
        whole.columns.revenueMinor.forEach((minor, i) => {
          const { valueMinor } = half.columns;
          if (Number.isNaN(minor)) expect(valueMinor[i]).toBeNaN();
          else expect(Math.abs(valueMinor[i]! - minor / 2)).toBeLessThanOrEqual(0.5);
        });
      }),
      { numRuns: 50 },
    );
  });
});
