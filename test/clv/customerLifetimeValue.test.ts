import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { customerLifetimeValue, type LifetimeValueInputs } from "../../src/clv/customerLifetimeValue.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { mbgNbd } from "../../src/clv/mbgNbd.ts";
import { modelIntervals } from "../../src/clv/modelIntervals.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const purchaseModel = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
const customer = { frequency: 2, recency: 213 / 7, age: 272 / 7, meanSpend: 22.345 };
const month = 4.345;
const inputs: LifetimeValueInputs = {
  purchaseModel,
  spendModel,
  customer,
  discounting: "continuous",
  continuousDiscountRate: Math.log(1.01) / month,
  horizon: 12 * month,
};

describe("customerLifetimeValue", () => {
  it("of CDNOW customer 1 in a year of months is 36.2857 by their ends and 36.4679 continuously", () => {
    const byMonth = { ...inputs, discounting: { every: month, at: "end" }, currencyDecimals: 4 } as const;
    expect(customerLifetimeValue(byMonth).value?.toString()).toBe("36.2857");
    expect(customerLifetimeValue({ ...inputs, currencyDecimals: 4 }).value?.toString()).toBe("36.4679");
  });

  it("is an exact amount of the currency, with what it was computed from", () => {
    const clv = customerLifetimeValue({ ...inputs, marginShare: 0.4 });
    expect(clv.value).toBeInstanceOf(Decimal);
    expect(clv.value?.toString()).toBe("14.59");
    expect(clv).toMatchObject({ marginShare: 0.4, horizon: 12 * month, timeUnit: "week", reason: null });
    expect(clv.discountedPurchases! * clv.expectedSpend! * 0.4).toBeCloseTo(14.59, 2);
    const forever = customerLifetimeValue({ ...inputs, horizon: undefined } as unknown as LifetimeValueInputs);
    expect(forever.horizon).toBeNull();
    expect(forever.value?.greaterThan(clv.value!)).toBe(true);
  });

  it("pays the last period in part where the horizon ends within it, and nothing at the horizon 0", () => {
    const every = { ...inputs, discounting: { every: 40, at: "end" }, horizon: 52, currencyDecimals: 8 } as const;
    const [first, all] = [40, 52].map((horizon) => expectedPurchases(purchaseModel, customer, horizon));
    const rate = inputs.continuousDiscountRate;
    const expected = first! * Math.exp(-rate * 40) + (all! - first!) * Math.exp(-rate * 52);
    expect(customerLifetimeValue(every).discountedPurchases).toBeCloseTo(expected, 12);
    expect(customerLifetimeValue({ ...inputs, horizon: 0 }).value?.toString()).toBe("0");
  });

  it("has no value where a total has no end", () => {
    const endless = { ...inputs, horizon: undefined, continuousDiscountRate: 0 } as unknown as LifetimeValueInputs;
    expect(customerLifetimeValue(endless)).toMatchObject({ value: null, reason: "endlessPurchases" });
    const wild = gammaGamma({ p: 6.25, q: 0.8, gamma: 15.44 });
    const once = { frequency: 0, recency: 0, age: 20, meanSpend: null };
    expect(customerLifetimeValue({ ...inputs, spendModel: wild, customer: once })).toMatchObject({
      value: null,
      reason: "endlessSpend",
      expectedSpend: null,
    });
  });

  it("rounds half-even", () => {
    const even = gammaGamma({ p: 1, q: 3, gamma: 2 }); // a mean spend of exactly 1
    const fresh = { frequency: 0, recency: 0, age: 0, meanSpend: null };
    const value = (marginShare: number) =>
      customerLifetimeValue({ ...inputs, spendModel: even, customer: fresh, marginShare, currencyDecimals: 0 });
    const purchases = value(1).discountedPurchases!;
    expect(value(0.5 / purchases).value?.toString()).toBe("0");
  });

  it("refuses a value past 2^53 minor units", () => {
    const rich = gammaGamma({ p: 1, q: 3, gamma: 1e16 });
    expect(issuesOf(() => customerLifetimeValue({ ...inputs, spendModel: rich }))).toMatchObject([
      { code: "overflow", path: ["value"] },
    ]);
    const summary = { frequency: [0], recency: [0], age: [9], meanSpend: [null] };
    const horizons = { horizon: 52, continuousDiscountRate: 0 };
    expect(issuesOf(() => predictCustomers({ purchaseModel, spendModel: rich }, summary, horizons))).toMatchObject([
      { code: "overflow", path: [0, "lifetimeValue"] },
    ]);
  });

  it("names every input that is wrong", () => {
    const wrong = {
      purchaseModel: {},
      spendModel: {},
      customer: {},
      discounting: { every: 1, at: "start" },
      continuousDiscountRate: "5%",
      marginShare: 2,
      currencyDecimals: -1,
    } as never;
    expect(issuesOf(() => customerLifetimeValue(wrong)).map(({ path }) => path.join("."))).toEqual([
      "purchaseModel.kind",
      "spendModel.kind",
      "spendModel.version",
      "spendModel.parameters.p",
      "spendModel.parameters.q",
      "spendModel.parameters.gamma",
      "customer.frequency",
      "customer.age",
      "customer.recency",
      "customer.frequency",
      "continuousDiscountRate",
      "discounting",
      "marginShare",
      "currencyDecimals",
    ]);
    const noEnd = { ...inputs, discounting: { every: 4, at: "end" }, horizon: undefined } as never;
    expect(issuesOf(() => customerLifetimeValue(noEnd))).toMatchObject([{ code: "required", path: ["horizon"] }]);
    const tooShort = { ...inputs, discounting: { every: 1e-3, at: "end" } } as const;
    expect(issuesOf(() => customerLifetimeValue(tooShort))).toMatchObject([{ path: ["discounting", "every"] }]);
  });
});

describe("predictCustomers", () => {
  const base = simulateCustomers(purchaseModel, { customers: 60, age: 30, random: seededRandom(2) });
  const { columns } = base;
  const summary = { ...columns, meanSpend: columns.frequency.map((x) => (x === 0 ? NaN : 10 + x)) };
  const options = { horizon: 52, continuousDiscountRate: 0.003, marginShare: 0.5 };

  it("says of each customer what the functions for one say", () => {
    const predicted = predictCustomers({ purchaseModel, spendModel }, summary, options);
    for (let i = 0; i < predicted.length; i++) {
      const one = { frequency: columns.frequency[i]!, recency: columns.recency[i]!, age: columns.age[i]! };
      const row = predicted.row(i);
      expect(row.expectedPurchases).toBeCloseTo(expectedPurchases(purchaseModel, one, 52), 12);
      const discounted = discountedExpectedPurchases(purchaseModel, one, options)!;
      expect(row.discountedPurchases).toBeCloseTo(discounted, 12);
      const own = { ...one, meanSpend: one.frequency === 0 ? null : summary.meanSpend[i]! };
      const clv = customerLifetimeValue({ ...inputs, ...options, customer: own });
      expect(row.lifetimeValue?.toString()).toBe(clv.value?.toString());
      expect(row.expectedSpend).toBe(clv.expectedSpend);
      expect(row.probabilityAlive).toBe(clv.probabilityAlive);
    }
  });

  it("keeps the names and the order of a table", () => {
    const predicted = predictCustomers({ purchaseModel }, base, { horizon: 0 });
    expect(predicted.columns.customerId).toBe(columns.customerId);
    expect(predicted.row(3)).toMatchObject({
      customerId: "3",
      expectedPurchases: 0,
      discountedPurchases: null,
      expectedSpend: null,
      lifetimeValue: null,
    });
    expect(predicted.meta).toMatchObject({ purchaseKind: "bgNbd", timeUnit: "week", continuousDiscountRate: null });
  });

  it("has no value where the spend of a repeater is missing or has no mean", () => {
    const gaps = { frequency: [2, 0], recency: [1, 0], age: [5, 5], meanSpend: [null, null] };
    const wild = gammaGamma({ p: 2, q: 0.5, gamma: 15 });
    const predicted = predictCustomers({ purchaseModel, spendModel: wild }, gaps, options);
    expect([...predicted].map(({ lifetimeValue }) => lifetimeValue)).toEqual([null, null]);
  });

  it("names what is wrong", () => {
    expect(
      issuesOf(() => predictCustomers({ purchaseModel, spendModel }, { frequency: [], recency: [], age: [] }, options)),
    ).toMatchObject([{ code: "required", path: ["meanSpend"] }]);
    const daily = simulateCustomers(
      { ...purchaseModel, timeUnit: "day" },
      { customers: 2, age: 9, random: seededRandom(1) },
    );
    expect(issuesOf(() => predictCustomers({ purchaseModel }, daily, options))).toMatchObject([
      { code: "inconsistent", path: ["timeUnit"] },
    ]);
    expect(issuesOf(() => predictCustomers({ purchaseModel }, base, { horizon: -1 }))[0]).toMatchObject({
      path: ["horizon"],
    });
  });
});

describe("modelIntervals", () => {
  const base = simulateCustomers(mbgNbd({ r: 0.6, alpha: 6, a: 0.8, b: 2.5 }), {
    customers: 3000,
    age: 52,
    random: seededRandom(9),
  });

  it("holds the estimate, wider with more confidence, and nothing for a fixed parameter", () => {
    const fit = fitBgNbd(base, { fixed: { b: 2.5 } });
    const narrow = modelIntervals(fit, { confidence: 0.5 })!;
    const wide = modelIntervals(fit)!;
    expect(narrow.r.lower).toBeLessThan(fit.parameters.r);
    expect(narrow.r.upper).toBeGreaterThan(fit.parameters.r);
    expect(wide.r.upper).toBeGreaterThan(narrow.r.upper);
    expect(wide.b).toEqual({ lower: 2.5, upper: 2.5 });
  });

  it("has none where the fit did not converge, and names a confidence that is none", () => {
    expect(modelIntervals({ parameters: { r: 1 }, standardErrors: null })).toBeNull();
    expect(issuesOf(() => modelIntervals(fitBgNbd(base), { confidence: 95 }))).toMatchObject([
      { code: "out_of_range", path: ["confidence"] },
    ]);
  });
});
