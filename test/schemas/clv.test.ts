import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simpleClv, type SimpleClvInputs } from "../../src/clv/simpleClv.ts";
import { simpleClvInputsSchema } from "../../src/schemas/clv.ts";
import { accepts } from "./accepts.ts";
import { amounts, objects } from "./arbitraries.ts";

describe("simpleClvInputsSchema", () => {
  it("accepts exactly what simpleClv accepts", () => {
    const fields = {
      margin: amounts,
      retentionRate: fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(0, 1, 0.8)),
      discountRatePerPeriod: fc.oneof(fc.double({ min: -1, max: 1 }), fc.constantFrom(0, -1, 0.1, -0.2)),
      timing: fc.constantFrom("immediate", "excludingFirst", "endOfPeriod"),
    };
    fc.assert(
      fc.property(objects(fields, [NaN]), (inputs) => {
        const isGood = accepts(() => simpleClv(inputs as unknown as SimpleClvInputs));
        expect(simpleClvInputsSchema.safeParse(inputs).success).toBe(isGood);
      }),
      { numRuns: 2000 },
    );
  });

  it("names the retention rate where the value has no end", () => {
    const inputs = { margin: 100, retentionRate: 1, discountRatePerPeriod: 0, timing: "immediate" };
    expect(simpleClvInputsSchema.safeParse(inputs).error?.issues[0]?.path).toEqual(["retentionRate"]);
  });
});
