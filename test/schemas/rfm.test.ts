import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { concentration } from "../../src/rfm/concentration.ts";
import { engagementKpis } from "../../src/rfm/engagementKpis.ts";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { purchaseBehavior } from "../../src/rfm/purchaseBehavior.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import type { RfmOptions } from "../../src/rfm/rfmOptions.ts";
import { pymcMarketingSegments, putlerStyleSegments, rPackageSegments } from "../../src/rfm/segmentPresets.ts";
import { defaultSegments } from "../../src/rfm/segments.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import {
  behaviorOptionsSchema,
  concentrationOptionsSchema,
  engagementOptionsSchema,
  engagementRowSchema,
  rfmOptionsSchema,
  segmentMapSchema,
  topShareArgumentsSchema,
} from "../../src/schemas/rfm.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

const log = transactionLog([{ customerId: 1, at: 0, amount: 5 }]);

describe("rfmOptionsSchema", () => {
  it("accepts exactly what rfm accepts", () => {
    const score = fc.constantFrom(1, 2, 4, 5, 0, 6, 1.5);
    const range = fc.option(fc.tuple(score, score), { nil: undefined });
    const bins = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<unknown>(5, 4, 1, 101, null) },
      fc.integer({ min: 2, max: 100 }),
      fc.record({ r: fc.constantFrom(5, 1), f: fc.constantFrom(4, 5), m: fc.constantFrom(5, 4, 1.5) }),
      fc.constant({ r: 5, f: 5 }),
    );
    const bound = fc.constantFrom<unknown>(1, 2, 2.5, -4, 1000);
    const bounds = fc.array(fc.oneof({ weight: 20, arbitrary: bound }, fc.constant("x")), { maxLength: 4 });
    const thresholds = fc.record({ r: bounds, f: bounds, m: fc.oneof(bounds, fc.constant(["1.5", "12"])) });
    const fields = {
      asOf: fc.constantFrom<unknown>("2024-02-29", "2024-02-29T12:00+05:30", 1_700_000_000_000),
      bins,
      binning: fc.constantFrom("quantile", "ntile", "nested", "thresholds", "thresholds", "thresholds"),
      thresholds: fc.oneof(thresholds, fc.constant({ r: [1, 2, 3, 4], f: [1, 2, 3, 4], m: ["1", 2, 3, 4] })),
      frequency: fc.constantFrom("days", "orders"),
      monetary: fc.constantFrom("sum", "mean"),
    };
    const rule = fc
      .record({ segment: fc.constantFrom("ours", ""), r: range, f: range, m: range, fm: range })
      .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
    const own = fc.record({
      name: fc.constant("ours"),
      bins,
      gaps: fc.constant("allow"), // whether there are any is left to the function
      overlaps: fc.constantFrom("allow", "allow", "allow", "maybe"),
      rules: fc.array(rule, { maxLength: 2 }),
    });
    const segments = fc.oneof(fc.constantFrom(undefined, null, defaultSegments), own);
    fc.assert(
      fc.property(objects(fields, [NaN]), segments, (others, map) => {
        const options = map === undefined ? others : { ...others, segments: map };
        const isGood = accepts(() => rfm(log, options as unknown as RfmOptions));
        expect(rfmOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("segmentMapSchema", () => {
  it.each([defaultSegments, putlerStyleSegments, rPackageSegments, pymcMarketingSegments])(
    "takes the segments of $name through JSON as they are",
    (segments) => {
      expect(segmentMapSchema.parse(JSON.parse(JSON.stringify(segments)))).toEqual(segments);
    },
  );

  it.each([
    [{ bins: 5, rules: [] }, "name"],
    [{ name: "ours", bins: 5, rules: [{ r: [1, 2] }] }, "rules.0.segment"],
    [{ name: "ours", bins: 5, rules: [{ segment: "few", m: [1] }] }, "rules.0.m"],
  ])("names what is missing: %j", (map, path) => {
    const paths = segmentMapSchema.safeParse(map).error!.issues.map((issue) => issue.path.join("."));
    expect(paths).toEqual([path]);
  });
});

describe("topShareArgumentsSchema", () => {
  it("accepts exactly what topShare accepts", () => {
    const values = fc.array(fc.oneof({ weight: 9, arbitrary: fc.double({ min: -1e9, max: 1e9 }) }, fc.constant("1")));
    const share = fc.oneof(fc.double({ min: -0.5, max: 1.5 }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(values, share, (items, part) => {
        const isGood = accepts(() => topShare(items as number[], part));
        expect(topShareArgumentsSchema.safeParse([items, part]).success).toBe(isGood);
      }),
    );
  });

  it("gives arguments that can be spread", () => {
    expect(topShare(...topShareArgumentsSchema.parse([[70, 10, 10, 5, 5], 0.2])).topShare).toBe(0.7);
  });
});

/** Holds a schema of options or rows to what a function takes. */
function expectSame(schema: z.ZodType, input: unknown, run: () => unknown): void {
  expect(schema.safeParse(input).success, JSON.stringify(input)).toBe(accepts(run));
}

describe("concentrationOptionsSchema", () => {
  it("accepts exactly what concentration accepts", () => {
    const part = fc.constantFrom<unknown>(0, 0.5, 0.8, 1, 1.5, "x");
    const options = objects({
      groups: fc.constantFrom(1, 2, 10, 1000, 1001),
      abcCutoffs: fc.tuple(part, part),
      pareto: fc.record({ itemShare: part, totalShare: part }),
    });
    fc.assert(
      fc.property(options, (input) => {
        fc.pre(!["other", 1.5, -2].includes(input["abcCutoffs"] as never)); // no list at all
        expectSame(concentrationOptionsSchema, input, () => concentration([1], input));
      }),
    );
  });
});

describe("engagementRowSchema", () => {
  it("accepts exactly what engagementKpis accepts as its only row", () => {
    const number = fc.constantFrom<unknown>(0, 1, 2, 3);
    const fields = {
      customerId: fc.constantFrom("a", 7),
      visits: number,
      interactedVisits: number,
      dwellSeconds: fc.constantFrom(0, 2.5),
      newslettersDelivered: number,
      newslettersOpened: number,
      newslettersClicked: number,
    };
    fc.assert(
      fc.property(objects(fields), (input) => {
        expectSame(engagementRowSchema, input, () => engagementKpis([input as never]));
      }),
      { numRuns: 500 },
    );
  });
});

describe("engagementOptionsSchema", () => {
  it("accepts exactly what engagementScores accepts", () => {
    const weight = fc.constantFrom<unknown>(0, 0, 1, 2.5, -1, "x");
    const fields = {
      weights: fc.record({ visits: weight, minutes: weight }),
      scaling: fc.constantFrom("minMax", "rank"),
      lowerIsBetter: fc.constantFrom([], ["visits"]),
      bins: fc.constantFrom(2, 5, 100, 101, 1),
    };
    const columns = { customerId: ["a"], metrics: { visits: [1], minutes: [2] } };
    fc.assert(
      fc.property(objects(fields), (input) => {
        fc.pre(typeof (input["lowerIsBetter"] ?? []) === "object");
        expectSame(engagementOptionsSchema, input, () => engagementScores(columns, input as never));
      }),
      { numRuns: 500 },
    );
  });
});

describe("behaviorOptionsSchema", () => {
  it("accepts exactly what purchaseBehavior accepts", () => {
    const basket = objects({
      customerId: fc.constantFrom("a", 7),
      at: fc.constantFrom("2024-01-01", 0),
      items: fc.constantFrom(1, 12),
    });
    const fields = {
      asOf: fc.constantFrom("2024-02-29", 0),
      timeUnit: fc.constantFrom("day", "year"),
      windowDays: fc.constantFrom(1, 90, 36_525, 36_526),
      baskets: fc.array(basket, { maxLength: 3 }),
    };
    fc.assert(
      fc.property(objects(fields), (input) => {
        fc.pre(typeof (input["baskets"] ?? []) === "object");
        expectSame(behaviorOptionsSchema, input, () => purchaseBehavior(log, input as never));
      }),
      { numRuns: 500 },
    );
  });
});
