import { describe, expectTypeOf, it } from "vitest";
import { kaplanMeier, type KaplanMeierCurve } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import type { SurvivalObservation } from "../../src/survival/observation.ts";
import { quantileSurvival, type SurvivalQuantile } from "../../src/survival/quantileSurvival.ts";
import { restrictedMeanSurvival } from "../../src/survival/restrictedMeanSurvival.ts";
import type { Tenure } from "../../src/survival/tenures.ts";

describe("kaplanMeier", () => {
  it("gives columns, and a median that may be missing", () => {
    expectTypeOf(kaplanMeier).returns.toEqualTypeOf<KaplanMeierCurve>();
    expectTypeOf<KaplanMeierCurve["survival"]>().toEqualTypeOf<Float64Array>();
    expectTypeOf<KaplanMeierCurve["median"]>().toEqualTypeOf<number | null>();
  });

  it("takes any iterable of observations, tenures among them", () => {
    expectTypeOf(kaplanMeier).toBeCallableWith(new Set<SurvivalObservation>());
    expectTypeOf<readonly Tenure[]>().toExtend<Parameters<typeof kaplanMeier>[0]>();
    // @ts-expect-error the event is true or false, not 1 or 0
    kaplanMeier([{ time: 1, event: 1 }]);
    // @ts-expect-error there is no such scale
    kaplanMeier([], { transform: "logit" });
  });
});

describe("what is read off a curve", () => {
  it("takes a curve and may have no value", () => {
    expectTypeOf<KaplanMeierCurve>().toExtend<Parameters<typeof quantileSurvival>[0]>();
    expectTypeOf<KaplanMeierCurve>().toExtend<Parameters<typeof restrictedMeanSurvival>[0]>();
    expectTypeOf<SurvivalQuantile["value"]>().toEqualTypeOf<number | null>();
    expectTypeOf(restrictedMeanSurvival).returns.toHaveProperty("standardError").toEqualTypeOf<number | null>();
  });
});

describe("logRank", () => {
  it("takes groups, and may have no statistic", () => {
    expectTypeOf(logRank).returns.toHaveProperty("pValue").toEqualTypeOf<number | null>();
    // @ts-expect-error a group is a list of observations
    logRank([{ time: 1, event: true }]);
  });
});
