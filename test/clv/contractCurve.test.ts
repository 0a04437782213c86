import { describe, expect, it } from "vitest";
import { contractCurve } from "../../src/clv/contractCurve.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { issuesOf } from "../config/issuesOf.ts";

const model = shiftedBetaGeometric({ alpha: 1, beta: 3 });
const rounded = (column: Float64Array): number[] => Array.from(column, (value) => Number(value.toFixed(4)));

describe("contractCurve", () => {
  it("has the model beside what was observed", () => {
    const curve = contractCurve(model, { periods: 3, survivors: [200, 160, 120] });
    expect(curve).toMatchObject({ kind: "contractCurve", model: "shiftedBetaGeometric", fittedPeriods: null });
    expect(rounded(curve.period)).toEqual([0, 1, 2, 3]);
    expect(rounded(curve.survival)).toEqual([1, 0.75, 0.6, 0.5]);
    expect(rounded(curve.retention)).toEqual([NaN, 0.75, 0.8, 0.8333]);
    expect(rounded(curve.observedSurvival)).toEqual([1, 0.8, 0.6, NaN]);
    expect(rounded(curve.observedRetention)).toEqual([NaN, 0.8, 0.75, NaN]);
  });

  it("joins cohorts that were watched for different times", () => {
    const survivors = [
      [100, 80, 60],
      [300, 200],
    ];
    const { observedSurvival, observedRetention } = contractCurve(model, { periods: 2, survivors });
    expect(rounded(observedRetention)).toEqual([NaN, 0.7, 0.75]);
    expect(rounded(observedSurvival)).toEqual([1, 0.7, 0.525]);
  });

  it("says how many periods the model was fitted to, and does without observations", () => {
    const curve = contractCurve(fitShiftedBetaGeometric([1000, 800, 700, 650]), { periods: 2 });
    expect(curve.fittedPeriods).toBe(3);
    expect(rounded(curve.observedSurvival)).toEqual([NaN, NaN, NaN]);
    expect(JSON.parse(JSON.stringify(curve))).toMatchObject({ observedRetention: [null, null, null] });
  });

  it("knows nothing of renewals that nobody came to", () => {
    const { observedSurvival, observedRetention } = contractCurve(model, { periods: 2, survivors: [10, 0, 0] });
    expect(rounded(observedSurvival)).toEqual([1, 0, NaN]);
    expect(rounded(observedRetention)).toEqual([NaN, 0, NaN]);
  });

  it("names what is wrong", () => {
    expect(issuesOf(() => contractCurve(model, { periods: 0, survivors: [1, 2] })).map(({ path }) => path)).toEqual([
      ["periods"],
      ["survivors", 1],
    ]);
  });
});
