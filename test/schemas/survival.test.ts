import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hazardRateOptionsSchema,
  kaplanMeierOptionsSchema,
  logRankObservationSchema,
  logRankOptionsSchema,
  nelsonAalenOptionsSchema,
  survivalObservationSchema,
  tenureOptionsSchema,
} from "../../src/schemas/survival.ts";
import { hazardRates } from "../../src/survival/hazardRates.ts";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { tenures } from "../../src/survival/tenures.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

const log = transactionLog([]);
const confidence = fc.constantFrom(0.5, 0.95, 1e-9, 0, 1);
const duration = fc.constantFrom(0, 0.5, 1, 2, 1e15, 1.1e15);
const observation = {
  time: duration,
  event: fc.boolean(),
  entry: duration,
  weight: fc.constantFrom(1, 2, 0.5, 0.001, 1e12, 0, 1e13),
};

const inputs: [
  string,
  Record<string, fc.Arbitrary<unknown>>,
  { safeParse: (x: unknown) => { success: boolean } },
  (x: never) => unknown,
][] = [
  ["an observation", observation, survivalObservationSchema, (row) => kaplanMeier([row])],
  [
    "an observation of logRank",
    { ...observation, stratum: fc.constantFrom<unknown>("a", "", 3) },
    logRankObservationSchema,
    (row) => logRank([[row], []]),
  ],
  [
    "options of kaplanMeier",
    { confidence, transform: fc.constantFrom("log", "plain", "log-log") },
    kaplanMeierOptionsSchema,
    (options) => kaplanMeier([], options),
  ],
  [
    "options of nelsonAalen",
    { confidence, transform: fc.constantFrom("log", "plain", "log-log") },
    nelsonAalenOptionsSchema,
    (options) => nelsonAalen([], options),
  ],
  [
    "options of hazardRates",
    { confidence, width: fc.constantFrom(1, 0.1, 0, 1e-9, 1e16) },
    hazardRateOptionsSchema,
    (options) => hazardRates([], options),
  ],
  [
    "options of logRank",
    { weighting: fc.constantFrom("logRank", "peto") },
    logRankOptionsSchema,
    (options) => logRank([[], []], options),
  ],
  [
    "options of tenures",
    {
      asOf: fc.constantFrom<unknown>("2024-02-29", 1_700_000_000_000),
      lapseAfter: fc.constantFrom(1, 90.5, 0, 1e7),
      timeUnit: fc.constantFrom("day", "week", "month", "year"),
    },
    tenureOptionsSchema,
    (options) => tenures(log, options),
  ],
];

describe("the schemas of survival accept exactly what the functions accept", () => {
  it.each(inputs)("%s", (_, fields, schema, run) => {
    fc.assert(
      fc.property(objects(fields, [NaN, Infinity, true]), (input) => {
        expect(schema.safeParse(input).success).toBe(accepts(() => run(input as never)));
      }),
      { numRuns: 1000 },
    );
  });

  it("names the field where entry and time do not fit together", () => {
    const { error } = survivalObservationSchema.safeParse({ time: 2, event: true, entry: 2 });
    expect(error?.issues.map(({ path }) => path)).toEqual([["entry"]]);
  });
});
