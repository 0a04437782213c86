import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simpleClv, type SimpleClvInputs } from "../../src/clv/simpleClv.ts";
import { historicClv, type HistoricClvOptions } from "../../src/clv/historicClv.ts";
import { marginMultiple } from "../../src/clv/marginMultiple.ts";
import { retentionElasticity } from "../../src/clv/retentionElasticity.ts";
import {
  historicClvOptionsSchema,
  marginMultipleInputsSchema,
  retentionElasticityInputsSchema,
  simpleClvInputsSchema,
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
