import { describe, expectTypeOf, it } from "vitest";
import { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import { bgBb } from "../../src/clv/bgBb.ts";
import type { BetaDiscreteWeibullParameters, ContractModel } from "../../src/clv/contractModel.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { discountedResidualLifetime } from "../../src/clv/discountedResidualLifetime.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { survivalProbability } from "../../src/clv/survivalProbability.ts";

const sbg = shiftedBetaGeometric({ alpha: 1, beta: 3 });

describe("a model of contract length", () => {
  it("knows its parameters by kind", () => {
    expectTypeOf(sbg).toEqualTypeOf<ContractModel<"shiftedBetaGeometric">>();
    expectTypeOf(fitBetaDiscreteWeibull([1]).parameters).toEqualTypeOf<BetaDiscreteWeibullParameters>();
    expectTypeOf(fitBetaDiscreteWeibull([1]).standardErrors).toEqualTypeOf<BetaDiscreteWeibullParameters | null>();
    // @ts-expect-error c is missing
    betaDiscreteWeibull({ alpha: 1, beta: 3 });
  });

  it("takes one cohort or several, and options of its own parameters", () => {
    expectTypeOf(fitShiftedBetaGeometric).toBeCallableWith([100, 90] as const);
    expectTypeOf(fitShiftedBetaGeometric).toBeCallableWith([[100, 90], [50]], { fixed: { alpha: 1 } });
    // @ts-expect-error c is no parameter of this model
    fitShiftedBetaGeometric([100, 90], { fixed: { c: 1 } });
  });

  it("may have no residual lifetime, and answers to no purchase model", () => {
    expectTypeOf(discountedResidualLifetime).returns.toEqualTypeOf<number | null>();
    // @ts-expect-error a model of purchases has no contract
    survivalProbability(bgBb({ alpha: 1, beta: 1, gamma: 1, delta: 1 }), 1);
  });
});

describe("discountedExpectedPurchases", () => {
  it("takes a rate per opportunity or a continuous one", () => {
    type Options = Parameters<typeof discountedExpectedPurchases>[2];
    expectTypeOf<{ discountRatePerPeriod: number }>().toExtend<Options>();
    expectTypeOf<{ continuousDiscountRate: number; horizon: number }>().toExtend<Options>();
    expectTypeOf<{ horizon: number }>().not.toExtend<Options>();
  });
});
