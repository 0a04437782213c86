import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedSpend } from "../../src/clv/expectedSpend.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { simpleClv, type SimpleClvInputs } from "../../src/clv/simpleClv.ts";
import { bgBb } from "../../src/clv/bgBb.ts";
import { historicClv, type HistoricClvOptions } from "../../src/clv/historicClv.ts";
import { marginMultiple } from "../../src/clv/marginMultiple.ts";
import { retentionElasticity } from "../../src/clv/retentionElasticity.ts";
import { splitCalibration, type SplitOptions } from "../../src/clv/splitCalibration.ts";
import {
  betaGeometricModelSchema,
  discountOptionsSchema,
  gammaGammaModelSchema,
  historicClvOptionsSchema,
  marginMultipleInputsSchema,
  periodDiscountOptionsSchema,
  gompertzNbdModelSchema,
  paretoNbdModelSchema,
  predictionOptionsSchema,
  purchaseHistorySchema,
  retentionElasticityInputsSchema,
  simpleClvInputsSchema,
  spendHistorySchema,
  splitOptionsSchema,
} from "../../src/schemas/clv.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { amounts, instants, objects } from "./arbitraries.ts";

describe("simpleClvInputsSchema", () => {
  it("accepts exactly what simpleClv accepts", () => {
    const fields = {
      margin: amounts,
      retentionRate: fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(0, 1, 0.8)),
      discountRatePerPeriod: fc.oneof(fc.double({ min: -1, max: 1 }), fc.constantFrom(0, -1, 0.1, -0.2)),
      timing: fc.constantFrom("immediate", "excludingFirst", "endOfPeriod"),
      periods: fc.constantFrom(0, 1, 24, 1e6, 1e6 + 1),
    };
    fc.assert(
      fc.property(objects(fields, [NaN]), (inputs) => {
        const isGood = accepts(() => simpleClv(inputs as unknown as SimpleClvInputs));
        expect(simpleClvInputsSchema.safeParse(inputs).success).toBe(isGood);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["marginMultiple", marginMultipleInputsSchema, marginMultiple],
    ["retentionElasticity", retentionElasticityInputsSchema, retentionElasticity],
  ] as const)("%s has a schema that accepts exactly what it accepts", (_, schema, metric) => {
    const fields = {
      retentionRate: fc.constantFrom(0, 1, 0.8, 0.5),
      discountRatePerPeriod: fc.constantFrom(0, -1, 0.1, -0.2),
      marginGrowthPerPeriod: fc.constantFrom(0, 0.1, 0.375, -1),
      timing: fc.constantFrom("immediate", "excludingFirst", "endOfPeriod"),
    };
    fc.assert(
      fc.property(objects(fields, [NaN]), (inputs) => {
        expect(schema.safeParse(inputs).success).toBe(accepts(() => metric(inputs as never)));
      }),
      { numRuns: 500 },
    );
  });

  it("historicClv has a schema that accepts exactly what it accepts", () => {
    const log = transactionLog([]);
    fc.assert(
      fc.property(objects({ asOf: instants, marginShare: fc.constantFrom(0, 0.4, 1, 1.1) }, [NaN]), (options) => {
        const isGood = accepts(() => historicClv(log, options as unknown as HistoricClvOptions));
        expect(historicClvOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns: 500 },
    );
  });

  it("names the retention rate where the value has no end", () => {
    const inputs = { margin: 100, retentionRate: 1, discountRatePerPeriod: 0, timing: "immediate" };
    expect(simpleClvInputsSchema.safeParse(inputs).error?.issues[0]?.path).toEqual(["retentionRate"]);
  });
});

const donations = bgBb({ alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 });
const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
const customer = { frequency: 2, recency: 30, age: 39 };
const times = fc.oneof(fc.double({ min: 0, max: 50 }), fc.constantFrom(0, 30, 39, -1, 1e9, 2e9));

/** Holds that a schema accepts exactly the generated inputs that a function does. */
function holdTogether(
  schema: { safeParse(input: unknown): { success: boolean } },
  fields: Record<string, fc.Arbitrary<unknown>>,
  call: (input: never) => unknown,
) {
  fc.assert(
    fc.property(objects(fields, [NaN]), (input) => {
      expect(schema.safeParse(input).success).toBe(accepts(() => call(input as never)));
    }),
    { numRuns: 500 },
  );
}

describe("the schemas of purchase models", () => {
  it("accept exactly the histories that probabilityAlive accepts", () => {
    const fields = { frequency: fc.constantFrom(0, 1, 2, 1.5, -1, 1e9, 2e9), recency: times, age: times };
    holdTogether(purchaseHistorySchema, fields, (input) => probabilityAlive(model, input));
  });

  it.each([
    ["paretoNbd", paretoNbdModelSchema, ["r", "alpha", "s", "beta"]],
    ["gompertzNbd", gompertzNbdModelSchema, ["r", "alpha", "b", "s", "beta"]],
  ] as const)("accept exactly the %s models that probabilityAlive accepts", (kind, schema, names) => {
    const number = fc.constantFrom(1, 0, -1, 1e16, 1e17, 1e-16, 1e-17);
    const parameters = fc.record(Object.fromEntries(names.map((name) => [name, number])));
    const fields = {
      kind: fc.constantFrom(kind, "other"),
      version: fc.constantFrom(1, 2),
      parameters,
      timeUnit: fc.constant(null),
    };
    fc.assert(
      fc.property(fc.record(fields), (stored) => {
        const isGood = accepts(() => probabilityAlive(stored as never, customer));
        expect(schema.safeParse(stored).success).toBe(isGood);
      }),
      { numRuns: 500 },
    );
  });

  it("accept exactly the models that probabilityAlive and expectedSpend accept", () => {
    const number = fc.constantFrom(1, 0, -1, 1e16, 1e17, 1e-16, 1e-17);
    const four = fc.record({ r: number, alpha: fc.constant(2), a: number, b: fc.constant(1) });
    const version = fc.constantFrom(1, 2);
    const timeUnit = fc.constantFrom("week", null);
    const fields = { kind: fc.constantFrom("bgNbd", "mbgNbd", "other"), version, parameters: four };
    fc.assert(
      fc.property(objects(fields, [NaN]), timeUnit, (input, unit) => {
        const stored = { ...(input as object), timeUnit: unit } as typeof model;
        const isGood = accepts(() => probabilityAlive(stored, customer));
        expect(betaGeometricModelSchema.safeParse(stored).success).toBe(isGood);
      }),
      { numRuns: 500 },
    );
    const three = fc.record({ p: number, q: number, gamma: fc.constant(15) });
    const spendFields = { kind: fc.constantFrom("gammaGamma", "bgNbd"), version, parameters: three };
    holdTogether(gammaGammaModelSchema, spendFields, (input) =>
      expectedSpend(input, { frequency: 0, meanSpend: null }),
    );
  });

  it("accept exactly the spend that expectedSpend accepts", () => {
    for (const frequency of [0, 1, 2, -1, 1.5]) {
      for (const meanSpend of [5, 0, -1, null]) {
        const isGood = accepts(() => expectedSpend(spendModel, { frequency, meanSpend }));
        expect(spendHistorySchema.safeParse({ frequency, meanSpend }).success).toBe(isGood);
      }
    }
  });

  it("accept exactly the options that the functions accept", () => {
    const rate = fc.constantFrom(0, 0.01, -0.01, 1000, 1001);
    holdTogether(discountOptionsSchema, { continuousDiscountRate: rate, horizon: times }, (input) =>
      discountedExpectedPurchases(model, customer, input),
    );
    holdTogether(
      periodDiscountOptionsSchema,
      { discountRatePerPeriod: rate, horizon: fc.constantFrom(0, 1, 2.5, 1e6, 1e6 + 1) },
      (input) => discountedExpectedPurchases(donations, { frequency: 1, recency: 1, age: 2 }, input),
    );
    const every = fc.constantFrom(1, 0, 1e-3, 1e-9, 2e9, "1").map((length) => ({ every: length, at: "end" }));
    holdTogether(
      predictionOptionsSchema,
      {
        horizon: fc.constantFrom(0, 1, 20, -1),
        continuousDiscountRate: rate,
        discounting: fc.oneof(fc.constantFrom<unknown>("continuous", "monthly", { every: 1, at: "start" }), every),
        marginShare: fc.constantFrom(0, 0.4, 1.1),
        currencyDecimals: fc.constantFrom(0, 2, 8, 9),
      },
      (input) => predictCustomers({ purchaseModel: model }, { frequency: [2], recency: [3], age: [4] }, input),
    );
  });
});

describe("splitOptionsSchema", () => {
  it("accepts exactly what splitCalibration accepts, given a holdout that ends later", () => {
    const log = transactionLog([{ customerId: "a", at: "2024-03-01" }]);
    const fields = {
      calibrationEnd: fc.constantFrom("2024-02-01", "2024-03-31T12:00Z", 0, "soon", "2024-02-30"),
      holdoutEnd: fc.constantFrom("2024-06-30", "2024-06-30T12:00+02:00", "later"),
      timeUnit: fc.constantFrom("day", "week", "month", "year", "hour"),
      grain: fc.constantFrom("day", "week", "month"),
      weekStartsOn: fc.constantFrom(0, 1, 6, 7, -1, 1.5),
      acquiredFrom: fc.constantFrom("2024-01-01", 0, "soon"),
    };
    fc.assert(
      fc.property(objects(fields), (options) => {
        fc.pre(typeof options["holdoutEnd"] !== "number"); // a number that comes in by chance lies in 1970
        const isGood = accepts(() => splitCalibration(log, options as unknown as SplitOptions));
        expect(splitOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns: 2000 },
    );
  });
});
