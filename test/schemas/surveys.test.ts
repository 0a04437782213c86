import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandAmbassadors } from "../../src/nps/brandAmbassadors.ts";
import { cesMean } from "../../src/nps/cesMean.ts";
import { csat } from "../../src/nps/csat.ts";
import { earnedGrowth } from "../../src/nps/earnedGrowth.ts";
import { npsBySegment } from "../../src/nps/npsBySegment.ts";
import { npsReferrals } from "../../src/nps/npsReferrals.ts";
import { npsTrend } from "../../src/nps/npsTrend.ts";
import { referralCounts } from "../../src/nps/referralCounts.ts";
import { responseRate } from "../../src/nps/responseRate.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import {
  answerScaleSchema,
  brandAmbassadorOptionsSchema,
  earnedGrowthInputsSchema,
  npsBySegmentOptionsSchema,
  npsTrendOptionsSchema,
  referralSchema,
  responseCountsSchema,
  surveyOptionsSchema,
  surveyRowSchema,
  surveyWindowSchema,
  topBoxCountsSchema,
  topBoxScaleSchema,
} from "../../src/schemas/surveys.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { instants, objects } from "./arbitraries.ts";

const responses = surveyResponses([]);
const log = transactionLog([]);
const wide = { min: -1000, max: 1000, detractorTo: 0, promoterFrom: 1 };
const moment = fc.constantFrom<unknown>("2024-02-29", 1_700_000_000_000, "2023-02-29", "soon");
const window = { asOf: moment, from: moment };
const selection = { ...window, duplicates: fc.constantFrom("latest", "first", "all", "mean") };
const confidence = fc.constantFrom(0.5, 0.95, 0, 1);
const id = fc.constantFrom<unknown>("a", "7", 7, "", true);
const answer = fc.constantFrom(-1000, 0, 1, 2, 1000, 1001);
const count = fc.constantFrom(0, 1, 5, 1e15, 2e15);
const amount = fc.constantFrom<unknown>(100, "85.50", "-1", -0, " -2 ", "1,5", 0);

const inputs: [
  string,
  Record<string, fc.Arbitrary<unknown>>,
  { safeParse: (x: unknown) => { success: boolean } },
  (x: never) => unknown,
][] = [
  [
    "an answer with attributes",
    {
      respondentId: id,
      score: fc.integer({ min: -1, max: 11 }),
      at: instants,
      plan: fc.constantFrom<unknown>("basic", 7, true, null, [], {}),
    },
    surveyRowSchema,
    (row) => surveyResponses([row], { scale: wide }),
  ],
  [
    "options of surveyResponses",
    {
      scale: fc.constantFrom<unknown>(wide, { ...wide, max: 0 }),
      timeZone: fc.constantFrom("Europe/Vienna", "Vienna"),
      onInvalid: fc.constantFrom("throw", "collect", "skip"),
    },
    surveyOptionsSchema,
    (options) => surveyResponses([], options),
  ],
  ["a window", window, surveyWindowSchema, (given) => npsReferrals(responses, new Map(), given)],
  [
    "options of npsBySegment",
    { ...selection, confidence },
    npsBySegmentOptionsSchema,
    (options) => npsBySegment(responses, "plan", options),
  ],
  [
    "options of npsTrend",
    {
      ...selection,
      confidence,
      period: fc.constantFrom("month", "week", "decade"),
      weekStartsOn: fc.integer({ min: -1, max: 7 }),
      fiscalYearStartMonth: fc.integer({ min: 0, max: 13 }),
    },
    npsTrendOptionsSchema,
    (options) => npsTrend(responses, options),
  ],
  [
    "options of brandAmbassadors",
    { ...window, minPurchaseDays: count, minReferrals: count },
    brandAmbassadorOptionsSchema,
    (options) => brandAmbassadors(responses, log, new Map(), options),
  ],
  ["a referral", { referrerId: id, customerId: id }, referralSchema, (row) => referralCounts([row])],
  ["response counts", { deliveredCount: count, completedCount: count }, responseCountsSchema, responseRate],
  ["counts of the top box", { topCount: count, total: count }, topBoxCountsSchema, (counts) => csat(counts)],
  [
    "a scale with a top box",
    { min: answer, max: answer, topFrom: answer },
    topBoxScaleSchema,
    (scale) => csat([], { scale }),
  ],
  ["a scale of answers", { min: answer, max: answer }, answerScaleSchema, (scale) => cesMean([], { scale })],
  [
    "revenue of two periods",
    { priorRevenue: amount, returningRevenue: amount, earnedNewRevenue: amount, boughtNewRevenue: amount },
    earnedGrowthInputsSchema,
    earnedGrowth,
  ],
];

describe("the schemas of surveys accept exactly what the functions accept", () => {
  it.each(inputs)("%s", (_, fields, schema, run) => {
    fc.assert(
      fc.property(objects(fields, [NaN, Infinity]), (input) => {
        expect(schema.safeParse(input).success).toBe(accepts(() => run(input as never)));
      }),
      { numRuns: 500 },
    );
  });

  it("keep the attributes of an answer", () => {
    const row = { respondentId: 7, score: 9, at: 0, country: "AT", seats: 3 };
    expect(surveyRowSchema.parse(row)).toEqual(row);
  });
});
