import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acquisitionRetentionCostRatio } from "../../src/acquisition/acquisitionRetentionCostRatio.ts";
import { allocateAcquisitionRetention } from "../../src/acquisition/allocateAcquisitionRetention.ts";
import { channelProfit } from "../../src/acquisition/channelProfit.ts";
import { cohortProfit } from "../../src/acquisition/cohortProfit.ts";
import { customerAcquisitionCost } from "../../src/acquisition/customerAcquisitionCost.ts";
import type { CustomerEquityInputs } from "../../src/acquisition/customerEquityModel.ts";
import { paybackCurve } from "../../src/acquisition/paybackCurve.ts";
import { paybackPeriods } from "../../src/acquisition/paybackPeriods.ts";
import { prospectEquity } from "../../src/acquisition/prospectEquity.ts";
import { retentionUplift } from "../../src/acquisition/retentionUplift.ts";
import { simpleClv } from "../../src/clv/simpleClv.ts";

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((minor) => new Decimal(minor).div(100));
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("customerAcquisitionCost", () => {
  const months = fc.array(fc.record({ spend: cents, newCustomers: fc.nat(500) }), { maxLength: 12 });
  const named = (rows: readonly { spend: Decimal; newCustomers: number }[]) =>
    rows.map((row, i) => ({ period: `month ${i}`, ...row }));

  it("over all periods is the mean of the periods', weighted by their customers", () => {
    fc.assert(
      fc.property(months, fc.nat(3), (rows, lagPeriods) => {
        const cost = customerAcquisitionCost(named(rows), { lagPeriods });
        const weighted = cost.periods.map(({ average, newCustomers }) => average?.times(newCustomers) ?? 0);
        const unspent = cost.periods.filter(({ averageReason }) => averageReason === "emptyBase");
        const lost = Decimal.sum(0, ...unspent.map(({ spend }) => spend!));
        const together = Decimal.sum(0, lost, ...weighted);
        expect(together.minus(cost.spend).abs().lt("1e-9")).toBe(true);
        if (cost.average) expect(cost.average.times(cost.newCustomers).minus(cost.spend).abs().lt("1e-9")).toBe(true);
      }),
    );
  });

  it("grows with the currency, and a lag is the same as moving the money", () => {
    fc.assert(
      fc.property(months, (rows) => {
        const scaled = named(rows).map((row) => ({ ...row, spend: row.spend.times(100) }));
        const [one, other] = [customerAcquisitionCost(named(rows)), customerAcquisitionCost(scaled)];
        expect(other.average?.toFixed(10)).toBe(one.average?.times(100).toFixed(10));
        const moved = rows.slice(1).map((row, i) => ({ ...row, spend: rows[i]!.spend }));
        const lagged = customerAcquisitionCost(named(rows), { lagPeriods: 1 });
        expect(lagged.average?.toString()).toBe(customerAcquisitionCost(named(moved)).average?.toString());
      }),
    );
  });
});

describe("payback", () => {
  const customer = fc.record({
    cac: cents,
    arpa: cents.filter((amount) => amount.gt(1)),
    marginShare: between(0.1, 1),
    retentionRate: between(0.01, 1),
  });

  it("is where the balance of the curve turns: never before, and within a period after", () => {
    fc.assert(
      fc.property(customer, (inputs) => {
        const exact = paybackPeriods(inputs, { method: "churnAdjusted" });
        const { paidBackPeriod, points } = paybackCurve(inputs, { periods: 200 });
        if (exact === null || exact > 200) expect(paidBackPeriod).toBeNull();
        else if (Math.abs(exact - Math.round(exact)) > 1e-6) expect(paidBackPeriod).toBe(Math.ceil(exact));
        expect(points).toHaveLength(201);
      }),
    );
  });

  it("takes longer with costs of serving, and longer again with customers who leave", () => {
    fc.assert(
      fc.property(customer, (inputs) => {
        const simple = paybackPeriods(inputs, { method: "simple" })!;
        const margin = paybackPeriods(inputs, { method: "grossMargin" })!;
        const adjusted = paybackPeriods(inputs, { method: "churnAdjusted" }) ?? Infinity;
        expect(margin).toBeGreaterThanOrEqual(simple);
        if (margin >= 1) expect(adjusted).toBeGreaterThanOrEqual(margin * (1 - 1e-12)); // below 1 the first payment does it
      }),
    );
  });
});

describe("retentionUplift", () => {
  const setting = fc.record({
    retentionRate: between(0, 0.95),
    retentionGain: between(0, 0.05),
    discountRatePerPeriod: between(0, 0.5),
    horizon: fc.integer({ min: 1, max: 40 }),
    profitByTenure: fc.array(
      cents.map((amount) => amount.minus(20_000)),
      { minLength: 1, maxLength: 6 },
    ),
  });

  it("adds up what each period brings", () => {
    fc.assert(
      fc.property(setting, (inputs) => {
        const { before, after, gain } = retentionUplift(inputs);
        const profitAt = (t: number): number => Number(inputs.profitByTenure[t] ?? inputs.profitByTenure.at(-1));
        for (const { value, retentionRate, lifetime } of [before, after]) {
          let [sum, stay] = [0, 0];
          for (let t = 0; t < inputs.horizon; t++) {
            sum += profitAt(t) * (retentionRate / (1 + inputs.discountRatePerPeriod)) ** t;
            stay += retentionRate ** t;
          }
          expect(Number(value)).toBeCloseTo(sum, 5);
          expect(lifetime).toBeCloseTo(stay, 9);
        }
        expect(after.value.minus(before.value).minus(gain).abs().lt("1e-9")).toBe(true);
      }),
    );
  });

  it("with one profit for ever and no end in sight is the gain of the simple lifetime value", () => {
    fc.assert(
      fc.property(between(0, 0.9), between(0, 0.05), between(0.05, 0.5), (retentionRate, retentionGain, d) => {
        const inputs = { retentionRate, retentionGain, discountRatePerPeriod: d, horizon: 400 };
        const { before, after } = retentionUplift({ ...inputs, profitByTenure: [100] });
        for (const { retentionRate: rate, value } of [before, after]) {
          const closed = simpleClv({ margin: 100, retentionRate: rate, discountRatePerPeriod: d, timing: "immediate" });
          expect(value.div(closed).toNumber()).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Responses of every shape, the efficiency by way of today's rate. */
const response = fc
  .record({ spend: between(0.01, 200), ceiling: between(0.01, 0.99), part: between(0.001, 0.999) })
  .map(({ spend, ceiling, part }) => ({ spend, ceiling, rate: ceiling * part }));
const equityInputs: fc.Arbitrary<CustomerEquityInputs> = fc.record({
  margin: between(0, 5000),
  discountRatePerPeriod: between(0, 0.5),
  acquisition: response,
  retention: response,
});

describe("allocateAcquisitionRetention", () => {
  it("meets the first-order conditions to 1e-8, or stands in a flagged corner where they cannot be met", () => {
    fc.assert(
      fc.property(equityInputs, (inputs) => {
        const result = allocateAcquisitionRetention(inputs);
        const value = result.optimum.lifetimeValue;
        const sides = [
          [result.isAcquisitionCorner, result.optimum.acquisitionSpend, result.marginalAcquisitionCost],
          [result.isRetentionCorner, result.optimum.retentionSpend, result.marginalRetentionCost],
        ] as const;
        for (const [isCorner, spend, cost] of sides) {
          expect(isCorner).toBe(spend === 0);
          if (isCorner) expect(cost).toBeGreaterThanOrEqual(value * (1 - 1e-8));
          else expect(Math.abs(cost / value - 1)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is worth at least as much as every neighbour on a grid, today's spending and spending on one side alone", () => {
    fc.assert(
      fc.property(equityInputs, between(0.001, 2), between(0.001, 2), (inputs, stepA, stepR) => {
        const { optimum, current } = allocateAcquisitionRetention(inputs);
        const slack = 1e-9 * (Math.abs(optimum.equity) + optimum.acquisitionSpend + 1e-9);
        const grid = [-3, -2, -1, 0, 1, 2, 3];
        for (const a of grid) {
          for (const r of grid) {
            const neighbour = prospectEquity(inputs, {
              acquisitionSpend: Math.max(0, optimum.acquisitionSpend * (1 + a * 0.1) + a * stepA),
              retentionSpend: Math.max(0, optimum.retentionSpend * (1 + r * 0.1) + r * stepR),
            });
            expect(neighbour.equity).toBeLessThanOrEqual(optimum.equity + slack);
          }
        }
        expect(current.equity).toBeLessThanOrEqual(optimum.equity + slack);
        expect(optimum.equity).toBeGreaterThanOrEqual(-slack);
      }),
    );
  });

  it("puts the marginal cost ratio at 1 and leaves the average ratio free", () => {
    fc.assert(
      fc.property(equityInputs, (inputs) => {
        const { optimum, isAcquisitionCorner, isRetentionCorner } = allocateAcquisitionRetention(inputs);
        const { acquisitionSpend, acquisitionRate, retentionSpend, retentionRate } = optimum;
        fc.pre(!isAcquisitionCorner && !isRetentionCorner);
        fc.pre(acquisitionSpend > 0.01 && retentionSpend > 0.01); // where a rate still tells its curve
        fc.pre(
          acquisitionRate < 0.999 * inputs.acquisition.ceiling && retentionRate < 0.999 * inputs.retention.ceiling,
        );
        const { marginal } = acquisitionRetentionCostRatio({
          acquisition: { ...inputs.acquisition, spend: acquisitionSpend, rate: acquisitionRate },
          retention: { ...inputs.retention, spend: retentionSpend, rate: retentionRate },
        });
        expect(marginal.ratio).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe("profit to date", () => {
  const row = fc.record({
    channel: fc.constantFrom("a", "b", "c"),
    period: fc.nat(8),
    contribution: cents,
    cost: cents,
  });
  const rows = fc.array(row, { maxLength: 20 }).map((list) =>
    list.map(({ cost, contribution, ...rest }) => {
      return { ...rest, contribution: contribution.minus(30_000), acquisitionCost: cost };
    }),
  );
  const options = { discountRatePerPeriod: 0.02, maturePeriods: 3 };

  it("of the channels adds up to that of all, and their shares to the whole budget", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { channels, profit, acquisitionCost } = channelProfit(given, options);
        // Decimal.sum has 20 digits, and half of the last one may go either way
        const together = Decimal.sum(0, ...channels.map((one) => one.profit));
        expect(together.minus(profit).abs().lt("1e-9")).toBe(true);
        const shares = channels.map(({ budgetShare }) => budgetShare ?? 0).reduce((sum, share) => sum + share, 0);
        expect(shares).toBeCloseTo(acquisitionCost.isZero() ? 0 : 1, 12);
      }),
    );
  });

  it("is the same for rows in any order, and for channels called cohorts", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const byName = (list: readonly { channel?: string; cohort?: string; profit: Decimal }[]): string[] =>
          list.map(({ channel, cohort, profit }) => `${(channel ?? cohort)!} ${profit.toFixed(9)}`).sort();
        const forwards = byName(channelProfit(given, options).channels);
        expect(byName(channelProfit(given.toReversed(), options).channels)).toEqual(forwards);
        const cohorts = given.map(({ channel, ...rest }) => ({ cohort: channel, ...rest }));
        expect(byName(cohortProfit(cohorts, options).cohorts)).toEqual(forwards);
      }),
    );
  });

  it("breaks even where the balance last turned", () => {
    fc.assert(
      fc.property(rows, (given) => {
        for (const { periods, breakEvenPeriod, breakEvenReason, isMature, profit } of channelProfit(given, options)
          .channels) {
          const isEven = periods.map(({ balance }) => balance.gte(0));
          const from = isEven.findIndex((_, period) => isEven.slice(period).every(Boolean));
          expect(breakEvenPeriod).toBe(from < 0 ? null : from);
          expect(breakEvenReason).toBe(from >= 0 ? null : isMature ? "notReached" : "censored");
          expect(periods.at(-1)?.balance.toString()).toBe(profit.toString());
        }
      }),
    );
  });
});
