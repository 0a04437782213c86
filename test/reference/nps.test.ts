import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { nps, type NpsCounts } from "../../src/nps/nps.ts";
import { npsDifference } from "../../src/nps/npsDifference.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

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

interface Interval {
  lower: number;
  upper: number;
}

interface OneSample extends NpsCounts {
  wald: Interval;
  adjustedWald_add3_quarterHalf: Interval;
  scoreConstrainedMultinomial: Interval;
}

interface TwoSample {
  x: [detractors: number, passives: number, promoters: number];
  y: [detractors: number, passives: number, promoters: number];
  /** Of y less x, as shares of one. */
  interval: [lower: number, upper: number];
  p: number;
  se: number;
}

const file = "reference/nps.json";

describeWithShared("intervals and tests against R", [file], () => {
  let oneSample: OneSample[];
  let twoSample: TwoSample[];
  beforeAll(() => {
    ({ oneSample, twoSample } = JSON.parse(readFileSync(sharedFile(file), "utf8")) as {
      oneSample: OneSample[];
      twoSample: TwoSample[];
    });
  });

  it.each([
    ["wald", "wald"],
    ["adjustedWald", "adjustedWald_add3_quarterHalf"],
    ["score", "scoreConstrainedMultinomial"],
  ] as const)("has the %s intervals, cut at ±100", (method, name) => {
    const inPoints = (bound: number): number => 100 * Math.max(-1, Math.min(1, bound));
    expect(oneSample).toHaveLength(cases.length);
    for (const sample of oneSample) {
      const { lower, upper } = npsInterval(sample, { method });
      expect(lower).toBeCloseTo(inPoints(sample[name].lower), 11);
      expect(upper).toBeCloseTo(inPoints(sample[name].upper), 11);
    }
  });

  it("has the test of two samples, the difference the other way round", () => {
    const counts = ([detractors, passives, promoters]: TwoSample["x"]): NpsCounts => ({
      detractors,
      passives,
      promoters,
    });
    for (const { x, y, interval, p, se } of twoSample) {
      const ours = npsDifference(counts(y), counts(x));
      expect(ours.lower).toBeCloseTo(100 * interval[0], 11);
      expect(ours.upper).toBeCloseTo(100 * interval[1], 11);
      expect(ours.standardError).toBeCloseTo(100 * se, 11);
      expect(Math.abs(ours.pValue! / p - 1)).toBeLessThan(1e-3); // R's p loses digits in the far tail
    }
  });
});

describe("a survey of ten without detractors", () => {
  // R 4.2.2: the score interval at 40 digits, and the adjusted Wald interval, of 5 promoters and 5 passives.
  it.each([
    ["score", 8.370080020566611, 76.34069094874361],
    ["adjustedWald", 6.20694700315815, 70.7161299199188],
  ] as const)("has the %s interval %d to %d", (method, lower, upper) => {
    const interval = npsInterval({ promoters: 5, passives: 5, detractors: 0 }, { method });
    expect(interval.lower).toBeCloseTo(lower, 10);
    expect(interval.upper).toBeCloseTo(upper, 10);
  });
});
