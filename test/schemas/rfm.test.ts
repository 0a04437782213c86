import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rfm, type RfmOptions } from "../../src/rfm/rfm.ts";
import { defaultSegments } from "../../src/rfm/segments.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { rfmOptionsSchema, segmentMapSchema, topShareArgumentsSchema } from "../../src/schemas/rfm.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

const log = transactionLog([]);

describe("rfmOptionsSchema", () => {
  it("accepts exactly what rfm accepts", () => {
    const fields = {
      asOf: fc.constantFrom<unknown>("2024-02-29", "2024-02-29T12:00+05:30", 1_700_000_000_000),
      bins: fc.oneof(fc.constantFrom(5, 4, 1, 101), fc.integer({ min: 2, max: 100 })),
      binning: fc.constant("quantile"),
      frequency: fc.constantFrom("days", "orders"),
      monetary: fc.constantFrom("sum", "mean"),
    };
    const score = fc.constantFrom(1, 2, 4, 5, 0, 6, 1.5);
    const range = fc.option(fc.tuple(score, score), { nil: undefined });
    const rule = fc
      .record({ segment: fc.constantFrom("ours", ""), r: range, f: range, m: range })
      .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
    const own = fc.record({
      name: fc.constant("ours"),
      bins: fc.constantFrom(5, 4),
      rules: fc.array(rule, { maxLength: 2 }),
    });
    const segments = fc.oneof(fc.constantFrom(undefined, null, defaultSegments), own);
    fc.assert(
      fc.property(objects(fields, [NaN]), segments, (others, map) => {
        const options = map === undefined ? others : { ...others, segments: map };
        const isGood = accepts(() => rfm(log, options as unknown as RfmOptions));
        expect(rfmOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("segmentMapSchema", () => {
  it("takes the segments of the package through JSON as they are", () => {
    expect(segmentMapSchema.parse(JSON.parse(JSON.stringify(defaultSegments)))).toEqual(defaultSegments);
  });

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
