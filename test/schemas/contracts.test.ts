import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import { contractCurve } from "../../src/clv/contractCurve.ts";
import { discountedResidualLifetime } from "../../src/clv/discountedResidualLifetime.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import {
  betaDiscreteWeibullParametersSchema,
  contractCurveOptionsSchema,
  residualLifetimeOptionsSchema,
  shiftedBetaGeometricParametersSchema,
  survivorsSchema,
} from "../../src/schemas/contracts.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

const model = shiftedBetaGeometric({ alpha: 1, beta: 3 });
const shape = fc.constantFrom(1, 0.5, 1e-9, 1e9, 1e-10, 1e10, 0);
const survivors = fc.oneof(
  fc.array(fc.constantFrom<unknown>(100, 50, 0, 1e15, "7", -1), { maxLength: 4 }),
  fc.constantFrom<unknown>([[10, 5], [7]], [[10, 5], []], [[]], [[5, 10]], [10, [5]], [[10], 5], "text", {}),
);

const inputs: [
  string,
  fc.Arbitrary<unknown>,
  { safeParse: (x: unknown) => { success: boolean } },
  (x: never) => unknown,
][] = [
  [
    "shiftedBetaGeometric",
    objects({ alpha: shape, beta: shape }),
    shiftedBetaGeometricParametersSchema,
    shiftedBetaGeometric,
  ],
  [
    "betaDiscreteWeibull",
    objects({ alpha: shape, beta: shape, c: fc.constantFrom(1, 0.05, 20, 21, 0.01) }),
    betaDiscreteWeibullParametersSchema,
    betaDiscreteWeibull,
  ],
  ["a fit", survivors, survivorsSchema, fitShiftedBetaGeometric],
  [
    "discountedResidualLifetime",
    objects({ renewals: fc.constantFrom(0, 3, 1e6, 1e6 + 1), discountRatePerPeriod: fc.constantFrom(0, 0.1, -0.1) }, [
      NaN,
    ]),
    residualLifetimeOptionsSchema,
    (options) => discountedResidualLifetime(model, options),
  ],
  [
    "contractCurve",
    objects({ periods: fc.constantFrom(1, 12, 0, 1e4 + 1), survivors }),
    contractCurveOptionsSchema,
    (options) => contractCurve(model, options),
  ],
];

describe("the schema of the input of", () => {
  it.each(inputs)("%s accepts exactly what the function accepts", (_, arbitrary, schema, run) => {
    fc.assert(
      fc.property(arbitrary, (input) => {
        expect(schema.safeParse(input).success).toBe(accepts(() => run(input as never)));
      }),
      { numRuns: 500 },
    );
  });
});
