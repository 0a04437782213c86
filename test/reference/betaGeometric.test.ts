import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { customerLifetimeValue } from "../../src/clv/customerLifetimeValue.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { expectedPurchasesNewCustomer } from "../../src/clv/expectedPurchasesNewCustomer.ts";
import { expectedSpend } from "../../src/clv/expectedSpend.ts";
import { fitGammaGamma } from "../../src/clv/fitGammaGamma.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { logLikelihood } from "../../src/clv/logLikelihood.ts";
import { fitMbgNbd, mbgNbd } from "../../src/clv/mbgNbd.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import { cdnowFile, cdnowSummary } from "../clv/cdnow.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

// Fader, Hardie & Lee (2005), "Counting Your Customers" the easy way, Marketing Science 24(2), p. 280, table 2.
const published = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
const modified = mbgNbd({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, { timeUnit: "week" });
const customer = { frequency: 2, recency: 213 / 7, age: 272 / 7 };
const oneOf = ({ frequency, recency, age }: typeof customer) => ({
  frequency: [frequency],
  recency: [recency],
  age: [age],
});

const close = (actual: number | null, expected: number, what = "", scale = Math.abs(expected)) => {
  expect(Math.abs(actual! - expected), what).toBeLessThanOrEqual(1e-12 * scale);
};

// Independent 40-digit evaluation (mpmath) of the published formulas, for CDNOW customer 1.
describe("BG/NBD with the published parameters", () => {
  it("has the 40-digit values of customer 1", () => {
    close(logLikelihood(published, oneOf(customer)), -9.458473557488498);
    close(probabilityAlive(published, customer), 0.7265897218354949);
    close(expectedPurchases(published, customer, 1), 0.03745100329171307);
    close(expectedPurchases(published, customer, 39), 1.2261158061493218);
    close(expectedPurchases(published, customer, 260), 4.9353317004884945);
    const continuousDiscountRate = Math.log(1.15) / 52;
    close(discountedExpectedPurchases(published, customer, { continuousDiscountRate }), 5.169824411800746);
    close(discountedExpectedPurchases(published, customer, { continuousDiscountRate, horizon: 52 }), 1.462021001475296);
  });

  it("has the 40-digit values of a new customer", () => {
    close(expectedPurchasesNewCustomer(published, 1), 0.05326789117165828);
    close(expectedPurchasesNewCustomer(published, 260), 3.5898717408031136);
    close(purchaseDistribution(published, 39, 0), 0.5737863520960094);
    close(purchaseDistribution(published, 39, 10), 0.0035904295401896734);
    close(purchaseDistribution(published, 10, 30), 3.5197694865806e-8);
  });
});

it("MBG/NBD has the 40-digit values of customer 1", () => {
  close(logLikelihood(modified, oneOf(customer)), -9.485409256320974);
  close(probabilityAlive(modified, customer), 0.706215055462196);
  close(expectedPurchases(modified, customer, 1), 0.03934285197905941);
  close(expectedPurchases(modified, customer, 260), 4.815266523708033);
});

// 60-digit evaluation of the exact limits where the closed forms are 0/0: at a = 1 and next to it.
describe.each([1, 0.999999999, 0.9999])("at a = %d", (a) => {
  const limits: Record<number, readonly [bg: number, mbg: number]> = {
    1: [1.3663659093480067, 0.8580863389043311],
    0.999999999: [1.3663659100508423, 0.8580863399562708],
    0.9999: [1.3664361975680126, 0.858191543081293],
  };

  it("the expected purchases of a one-time buyer are the limit's", () => {
    const once = { frequency: 0, recency: 0, age: 38 };
    close(expectedPurchases(bgNbd({ r: 0.25, alpha: 4.5, a, b: 2.5 }), once, 520), limits[a]![0]);
    close(expectedPurchases(mbgNbd({ r: 0.5, alpha: 6.25, a, b: 1.5 }), once, 520), limits[a]![1]);
  });
});

interface ReferenceCustomer {
  readonly id: string;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly logLikelihood: number;
  readonly pAlive: number;
  readonly expectedPurchasesNext: Readonly<Record<string, number>>;
  readonly dert?: Readonly<Record<string, number>>;
  readonly "discountedExpectedPurchasesNext(delta=ln(1.15)/52)"?: Readonly<Record<string, number>>;
}

const files = [
  ["reference/bg-nbd.json", published],
  ["reference/mbg-nbd.json", modified],
] as const;

describe.each(files)("every 40-digit value of %s", (file, model) => {
  describeWithShared("is met to a part in 10^12", [file], () => {
    const { population, customers } = (
      JSON.parse(readFileSync(sharedFile(file), "utf8")) as {
        predictionsAtPublishedParameters: {
          population: {
            expectedPurchasesNewCustomer: Record<string, number>;
            pmf?: Record<string, Record<string, number>>;
          };
          customers: ReferenceCustomer[];
        };
      }
    ).predictionsAtPublishedParameters;

    it("of new customers", () => {
      for (const [horizon, expected] of Object.entries(population.expectedPurchasesNewCustomer)) {
        close(expectedPurchasesNewCustomer(model, Number(horizon)), expected, horizon);
      }
      for (const [horizon, shares] of Object.entries(population.pmf ?? {})) {
        for (const [count, expected] of Object.entries(shares)) {
          close(purchaseDistribution(model, Number(horizon), Number(count)), expected, `${horizon}: ${count}`);
        }
      }
    });

    it.each(customers)("of customer $id", (row) => {
      const own = { frequency: row.x, recency: row.t_x, age: row.T };
      close(logLikelihood(model, oneOf(own)), row.logLikelihood, "ln L", Math.max(1, -row.logLikelihood));
      close(probabilityAlive(model, own), row.pAlive, "P(alive)");
      for (const [horizon, expected] of Object.entries(row.expectedPurchasesNext)) {
        close(expectedPurchases(model, own, Number(horizon)), expected, `next ${horizon}`);
      }
      const rates: Record<string, number> = {
        "delta=ln(1.15)/52": Math.log(1.15) / 52,
        "delta=ln(1.1)": Math.log(1.1),
      };
      for (const [rate, expected] of Object.entries(row.dert ?? {})) {
        close(discountedExpectedPurchases(model, own, { continuousDiscountRate: rates[rate]! }), expected, rate);
      }
      const finite = row["discountedExpectedPurchasesNext(delta=ln(1.15)/52)"] ?? {};
      for (const [horizon, expected] of Object.entries(finite)) {
        const options = { continuousDiscountRate: Math.log(1.15) / 52, horizon: Number(horizon) };
        close(discountedExpectedPurchases(model, own, options), expected, `discounted ${horizon}`);
      }
    });
  });
});

describeWithShared("singular points", ["reference/singular-points.json"], () => {
  it("are met to a part in 10^12", () => {
    const points = JSON.parse(readFileSync(sharedFile("reference/singular-points.json"), "utf8")) as {
      expectedPurchases: {
        x: number;
        t_x: number;
        T: number;
        horizon: number;
        near1: number;
        bgNbd: number;
        mbgNbd: number;
      }[];
    };
    for (const { x, t_x, T, horizon, near1: a, ...expected } of points.expectedPurchases) {
      const own = { frequency: x, recency: t_x, age: T };
      close(expectedPurchases(bgNbd({ r: 0.25, alpha: 4.5, a, b: 2.5 }), own, horizon), expected.bgNbd);
      close(expectedPurchases(mbgNbd({ r: 0.5, alpha: 6.25, a, b: 1.5 }), own, horizon), expected.mbgNbd);
    }
  });
});

describeWithShared("fits to the CDNOW sample", [cdnowFile], () => {
  const summary = cdnowSummary();

  it("BG/NBD: the published estimates to the last printed digit, and −9,582.4", () => {
    const { parameters, logLikelihood: reached, converged, fittedTo } = fitBgNbd(summary);
    expect(converged).toBe(true);
    expect(reached).toBeGreaterThan(-9582.42920667393 - 1e-6); // the optimum found with 40 digits
    expect(reached.toFixed(1)).toBe("-9582.4");
    const { r, alpha, a, b } = parameters;
    expect([r, alpha, a, b].map((value) => value.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect(fittedTo).toMatchObject({ distinctHistories: 1016, repeaters: 946 });
  });

  it("BG/NBD: standard errors as CLVTools and lifetimes have them, to four digits", () => {
    const errors = Object.values(fitBgNbd(summary).standardErrors!);
    // lifetimes 0.11.3: 0.01255737918, 0.3782241013, 0.1857337497, 0.7054138497.
    [0.01255737918, 0.3782241013, 0.1857337497, 0.7054138497].forEach((expected, i) => {
      expect(errors[i]! / expected).toBeCloseTo(1, 4);
    });
  });

  it("MBG/NBD: the optimum found with 40 digits", () => {
    const { parameters, logLikelihood: reached, converged } = fitMbgNbd(summary);
    expect(converged).toBe(true);
    expect(reached).toBeGreaterThan(-9582.13571555375 - 1e-6);
    expect(parameters.r).toBeCloseTo(0.5248431591, 5);
    expect(parameters.b).toBeCloseTo(1.6140022402, 4);
  });

  it("gamma-gamma: the published estimates p 6.25, q 3.74, γ 15.44 over the 946 repeaters", () => {
    // Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025, p. 4.
    const fit = fitGammaGamma(summary);
    expect(fit).toMatchObject({ converged: true, customers: 946, warnings: [] });
    expect(fit.logLikelihood).toBeGreaterThan(-4055.917694801874 - 1e-6);
    expect(fit.spendCorrelation!.toFixed(2)).toBe("0.11"); // the correlation that the note reports
    expect(fit.parameters.p).toBeCloseTo(6.249572271323756, 5);
    expect(fit.parameters.q.toFixed(2)).toBe("3.74");
    expect(fit.parameters.gamma.toFixed(2)).toBe("15.44");
  });
});

describeWithShared("spend and value of CDNOW customers", ["reference/gamma-gamma.json"], () => {
  it("are the 40-digit values", () => {
    const { predictions } = JSON.parse(readFileSync(sharedFile("reference/gamma-gamma.json"), "utf8")) as {
      predictions: {
        customers: (Record<string, number> & { x: number; t_x: number; T: number; meanAmount: number })[];
      };
    };
    const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
    for (const row of predictions.customers) {
      const own = { frequency: row.x, recency: row.t_x, age: row.T, meanSpend: row.x === 0 ? null : row.meanAmount };
      close(expectedSpend(spendModel, own), row["expectedAverageSpend"]!);
      const clv = customerLifetimeValue({
        purchaseModel: published,
        spendModel,
        customer: own,
        discounting: { every: 4.345, at: "end" },
        continuousDiscountRate: Math.log(1.01) / 4.345,
        horizon: 12 * 4.345,
      });
      const expected = row["clvBgNbd12MonthsOf4.345Weeks(1% a month, end-of-month, margin 1)"]!;
      close(clv.discountedPurchases! * clv.expectedSpend!, expected);
      expect(Math.abs(clv.value!.toNumber() - expected)).toBeLessThanOrEqual(0.0050001);
    }
  });
});
