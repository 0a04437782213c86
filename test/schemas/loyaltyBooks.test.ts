import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocatePrice } from "../../src/loyalty/books/allocatePrice.ts";
import { programRoi } from "../../src/loyalty/books/programRoi.ts";
import { ultimateRedemptionRate } from "../../src/loyalty/books/ultimateRedemptionRate.ts";
import * as schemas from "../../src/schemas/loyaltyBooks.ts";
import { accepts } from "./accepts.ts";
import { amounts, objects } from "./arbitraries.ts";

const points = fc.constantFrom(0, 5, 1e12, 1.5, -1);
const group = objects({ size: fc.constantFrom(1, 10, 0), margin: amounts }, []);

const inputs: [
  string,
  Record<string, fc.Arbitrary<unknown>>,
  { safeParse: (x: unknown) => { success: boolean } },
  (x: never) => unknown,
][] = [
  [
    "options of ultimateRedemptionRate",
    {
      tailFactor: fc.constantFrom(1, 1.5, 1000, 0.9),
      expiryAges: fc.constantFrom(1, 3, 0.5),
      prior: objects({ rate: fc.constantFrom(0, 0.7, 1, 2), upToAges: fc.constantFrom(1, 4, 0) }, []),
    },
    schemas.ultimateRedemptionOptionsSchema,
    (options) => ultimateRedemptionRate({ cohorts: [] }, options),
  ],
  [
    "inputs of allocatePrice",
    { price: amounts, goodsPrice: amounts, valuePerPoint: amounts, expectedRedeemed: points },
    schemas.saleWithPointsSchema,
    (sale) => allocatePrice(sale),
  ],
  [
    "inputs of programRoi",
    { test: group, control: group, cost: amounts },
    schemas.programRoiInputsSchema,
    (groups) => programRoi(groups, { design: "randomisedControl" }),
  ],
];

describe("the schemas of the books accept exactly what the functions accept", () => {
  it.each(inputs)("%s", (_, fields, schema, run) => {
    fc.assert(
      fc.property(objects(fields, [NaN, Infinity, true]), (input) => {
        expect(schema.safeParse(input).success).toBe(accepts(() => run(input as never)));
      }),
    );
  });
});

describe("the schemas of the books", () => {
  it("refuse names and points that cannot be", () => {
    const cohort = { cohort: "2024", issued: 10, redeemed: [3] };
    const isFine = (change: object): boolean =>
      schemas.redemptionCohortSchema.safeParse({ ...cohort, ...change }).success;
    expect(isFine({ expired: 2 })).toBe(true);
    expect([{ cohort: "__proto__" }, { issued: 0.5 }, { redeemed: [] }, { expired: -1 }].map(isFine)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const estimate = { period: "1", rate: 0.5, byCohort: { "2024": 1.5 } };
    expect(schemas.redemptionEstimateSchema.safeParse(estimate).success).toBe(false);
  });
});
