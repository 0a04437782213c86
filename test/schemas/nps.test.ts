import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, type NpsCounts } from "../../src/nps/nps.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { npsDifferenceSampleSize } from "../../src/nps/npsDifferenceSampleSize.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { npsPairedDifference } from "../../src/nps/npsPairedDifference.ts";
import { npsPower } from "../../src/nps/npsPower.ts";
import { npsSampleSize } from "../../src/nps/npsSampleSize.ts";
import type { NpsStratum } from "../../src/nps/strata.ts";
import { stratifiedNps } from "../../src/nps/stratifiedNps.ts";
import { weightedNps } from "../../src/nps/weightedNps.ts";
import {
  npsCountsSchema,
  npsDifferenceSampleSizeOptionsSchema,
  npsIntervalOptionsSchema,
  npsOptionsSchema,
  npsPairedOptionsSchema,
  npsPairSchema,
  npsPowerOptionsSchema,
  npsSampleSizeOptionsSchema,
  npsScaleSchema,
  npsScoreSchema,
  npsStratumSchema,
  stratifiedNpsOptionsSchema,
  weightedAnswerSchema,
} from "../../src/schemas/nps.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

const confidence = fc.constantFrom(0.5, 0.95, 1e-9, 0, 1);
const cut = fc.constantFrom(-1000, 0, 1, 2, 1000, 1001);
const scale = { min: cut, max: cut, detractorTo: cut, promoterFrom: cut };
const someScale = fc.record(scale);
const answer = fc.integer({ min: -1, max: 11 });
const wide = { min: -1000, max: 1000, detractorTo: 0, promoterFrom: 1 };
const count = fc.constantFrom(0, 1, 1e15, 2e15);
const weight = fc.constantFrom(1, 0.5, 1e-6, 1e12, 0, 1e13);
const variance = fc.constantFrom(1, 0.5, 1e-6, 0, 1.1);
const counts = { promoters: count, passives: count, detractors: count };
const nobody = { promoters: 0, passives: 0, detractors: 0 };

const inputs: [
  string,
  Record<string, fc.Arbitrary<unknown>>,
  { safeParse: (x: unknown) => { success: boolean } },
  (x: never) => unknown,
][] = [
  ["a scale", scale, npsScaleSchema, (given) => nps([], { scale: given })],
  ["options of nps", { scale: someScale, populationSize: count }, npsOptionsSchema, (options) => nps([], options)],
  [
    "options of npsInterval",
    { confidence, method: fc.constantFrom("adjustedWald", "wald", "score", "bootstrap"), populationSize: count },
    npsIntervalOptionsSchema,
    (options) => npsInterval(nobody, options),
  ],
  ["a weighted answer", { score: answer, weight }, weightedAnswerSchema, (row) => weightedNps([row], { scale: wide })],
  [
    "a stratum",
    { ...counts, stratum: fc.constantFrom("a", "", 7), weight, collapseInto: fc.constantFrom("b", 7) },
    npsStratumSchema,
    (stratum: { stratum: string }) => {
      const others = ["b", "other"].filter((name) => name !== stratum.stratum);
      const empty = others.map((name) => ({ ...nobody, stratum: name, weight: 1 }));
      return stratifiedNps([stratum as NpsStratum, ...empty]);
    },
  ],
  [
    "options of stratifiedNps",
    { confidence, finitePopulation: fc.boolean() },
    stratifiedNpsOptionsSchema,
    (options) => stratifiedNps([], options),
  ],
  ["a pair", { before: answer, after: answer }, npsPairSchema, (pair) => npsPairedDifference([pair], { scale: wide })],
  [
    "options of npsPairedDifference",
    { confidence, scale: someScale },
    npsPairedOptionsSchema,
    (options) => npsPairedDifference([], options),
  ],
  [
    "options of npsPower",
    { confidence, variance },
    npsPowerOptionsSchema,
    (options) => npsPower(5, { a: 10, b: 10 }, options),
  ],
  [
    "options of npsSampleSize",
    { confidence, variance, populationSize: count },
    npsSampleSizeOptionsSchema,
    (options) => npsSampleSize(5, options),
  ],
  [
    "options of npsDifferenceSampleSize",
    { confidence, variance, power: fc.constantFrom(0.5, 0.8, 1 - 1e-9, 0.4, 1) },
    npsDifferenceSampleSizeOptionsSchema,
    (options) => npsDifferenceSampleSize(5, options),
  ],
];

describe("the schemas of nps accept exactly what the function accepts", () => {
  it("one answer", () => {
    const answers = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double({ min: 0, max: 10 }), fc.constant("9"));
    fc.assert(
      fc.property(answers, (answer) => {
        expect(npsScoreSchema.safeParse(answer).success).toBe(accepts(() => npsCategory(answer as number)));
      }),
    );
  });

  it("counts by category", () => {
    const counts = fc.integer({ min: 0, max: 100 });
    const fields = { promoters: counts, passives: counts, detractors: counts };
    fc.assert(
      fc.property(objects(fields, [NaN, 2 ** 53]), (input) => {
        expect(npsCountsSchema.safeParse(input).success).toBe(accepts(() => nps(input as unknown as NpsCounts)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(inputs)("%s", (_, fields, schema, run) => {
    fc.assert(
      fc.property(objects(fields, [NaN, Infinity]), (input) => {
        expect(schema.safeParse(input).success).toBe(accepts(() => run(input as never)));
      }),
      { numRuns: 500 },
    );
  });
});
