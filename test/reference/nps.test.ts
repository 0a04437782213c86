import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";

// nps(), npsVariance() and npsStandardError() of the R package NPS 1.1 on R 4.2.2, as shares of one.
const cases = [
  [100, 200, 200, 0.2, 0.56, 0.033466401061363],
  [0, 5, 5, 0.5, 0.25, 0.158113883008419],
  [50, 0, 0, -1, 0, 0],
  [3, 4, 3, 0, 0.6, 0.244948974278318],
  [7, 2, 1, -0.6, 0.44, 0.20976176963403],
  [0, 10, 0, 0, 0, 0],
] as const;

describe("nps against R", () => {
  it.each(cases)("agrees on %i detractors, %i passives and %i promoters", (...numbers) => {
    const [detractors, passives, promoters, score, variance, standardError] = numbers;
    const result = nps({ detractors, passives, promoters });
    expect(result.score).toBeCloseTo(100 * score, 12);
    expect(result.variance).toBeCloseTo(variance, 14);
    expect(result.standardError).toBeCloseTo(100 * standardError, 12);
  });
});
