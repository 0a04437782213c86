import { describe, expect, it } from "vitest";
import { rfm } from "../../src/rfm/rfm.ts";
import { putlerStyleSegments, pymcMarketingSegments } from "../../src/rfm/segmentPresets.ts";
import { defaultSegments } from "../../src/rfm/segments.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { t6 } from "../transactions/t6.ts";

const log = transactionLog(t6);

const asOf = "2015-02-07";

describe("rfm", () => {
  it("agrees with the tests of pymc-marketing on values (vector 41)", () => {
    const { columns } = rfm(log, { asOf: "2015-02-07", monetary: "mean" });
    expect(Array.from(columns.recencyDays)).toEqual([1, 37, 33, 2, 20, 5]);
    expect(Array.from(columns.frequency)).toEqual([2, 1, 3, 3, 3, 1]);
    expect(Array.from(columns.monetary)).toEqual([1.5, 2, 3, 6, 4, 5]);
  });

  it("agrees with them on quartile scores (vector 42)", () => {
    const table = rfm(log, { asOf: "2015-02-06", bins: 4, monetary: "mean" });
    const scores = Array.from(table, ({ r, f, m }) => `${r}${f}${m}`);
    expect(scores).toEqual(["421", "111", "132", "434", "233", "314"]);
  });

  it("adds up money by default, and counts orders when asked to", () => {
    const table = rfm(log, { asOf: "2015-02-07", frequency: "orders" });
    expect(table.row(3)).toEqual(expect.objectContaining({ customerId: "4", frequency: 4 }));
    expect(table.row(3).monetary!.toString()).toBe("18");
    expect(Array.from(table.columns.monetaryMinor)).toEqual([300, 200, 900, 1800, 1200, 500]);
  });

  it("says where it has cut, how many customers have each score, and what ties have done", () => {
    const { meta } = rfm(log, { asOf: "2015-02-06", bins: 4 });
    expect(meta.cutPoints.r).toEqual([1.75, 11.5, 28.75]);
    expect(meta.cutPoints.f).toEqual([1.25, 2.5, 3]);
    expect(meta.cutPoints.m).toEqual([3.5, 7, 11.25]);
    expect(meta.occupied).toEqual({ r: [2, 1, 1, 2], f: [2, 1, 3, 0], m: [2, 1, 1, 2] });
    expect(meta.warnings).toEqual([
      { axis: "f", code: "emptyBins", message: "frequency leaves 1 of 4 scores without customers" },
    ]);
    expect(meta).toMatchObject({
      asOf: "2015-02-06",
      timeZone: "UTC",
      bins: { r: 4, f: 4, m: 4 },
      binning: "quantile",
      ties: "together",
      nestedCutPoints: null,
      refundDate: "order",
      frequency: "days",
      monetary: "sum",
    });
  });

  it("warns when all values are tied, and scores them by the same rule", () => {
    const one = rfm(transactionLog([{ customerId: 1, at: "2024-01-01", amount: 5 }]), { asOf: "2024-01-31" });
    expect(one.row(0)).toMatchObject({ recencyDays: 30, r: 5, f: 1, m: 1, segment: "New customers" });
    expect(one.meta.warnings.map(({ axis, code }) => [axis, code])).toEqual([
      ["r", "oneBin"],
      ["f", "oneBin"],
      ["m", "oneBin"],
    ]);
  });

  it("has no monetary axis without amounts", () => {
    const table = rfm(transactionLog([{ customerId: 1, at: "2024-01-01" }]), { asOf: "2024-01-31" });
    expect(table.row(0)).toMatchObject({ monetary: null, m: null, segment: "New customers" });
    expect([table.meta.cutPoints.m, table.meta.occupied.m]).toEqual([null, null]);
    const mean = rfm(transactionLog([{ customerId: 1, at: "2024-01-01" }]), { asOf: "2024-01-31", monetary: "mean" });
    expect(mean.row(0).monetary).toBeNull();
  });

  it("gives an empty table for an empty log", () => {
    const table = rfm(transactionLog([]), { asOf: "2024-01-31" });
    expect([table.length, table.meta.cutPoints.r, table.meta.warnings]).toEqual([0, [], []]);
  });

  it("leaves out customers who have not bought yet, and says so", () => {
    const table = rfm(log, { asOf: "2015-01-16" });
    expect(table.columns.customerId).toEqual(["1", "2", "3", "4", "5"]);
    expect(table.meta).toMatchObject({ customersWithoutPurchase: 1, rowsAfterAsOf: 7, refundedOrders: 0 });
  });

  it("names segments by the first rule that matches, and none where none does", () => {
    const segments = {
      name: "three",
      bins: 4,
      gaps: "allow",
      overlaps: "allow",
      rules: [
        { segment: "rich", m: [4, 4] },
        { segment: "recent", r: [3, 4] },
        { segment: "frequent", f: [2, 4] },
      ],
    } as const;
    const table = rfm(log, { asOf: "2015-02-06", bins: 4, monetary: "mean", segments });
    expect(table.columns.segment).toEqual(["recent", null, "frequent", "rich", "frequent", "rich"]);
    expect(table.meta.segments).toBe(segments);
  });

  it("uses the default segments on five bins alone", () => {
    expect(rfm(log, { asOf: "2015-02-07" }).meta.segments).toBe(defaultSegments);
    expect(rfm(log, { asOf: "2015-02-07", bins: 3 }).columns.segment).toEqual([null, null, null, null, null, null]);
    expect(rfm(log, { asOf: "2015-02-07", segments: null }).meta.segments).toBeNull();
  });

  it("rejects options that are missing or no such choice", () => {
    const wrong = { asOf: "2015-02-07", bins: 1, binning: "x", frequency: "x", monetary: "x" } as never;
    expect(issuesOf(() => rfm(log, wrong)).map(({ path }) => path[0])).toEqual([
      "bins",
      "binning",
      "frequency",
      "monetary",
    ]);
    expect(issuesOf(() => rfm(log, {} as never))).toMatchObject([{ path: ["asOf"] }]);
    expect(issuesOf(() => rfm(log, { asOf: 0, bins: 4, segments: defaultSegments }))).toMatchObject([
      { code: "inconsistent", path: ["segments", "bins"] },
    ]);
  });
});

describe("rfm with bins for each axis", () => {
  it("scores each axis on its own number of bins", () => {
    const { columns, meta } = rfm(log, { asOf, bins: { r: 2, f: 3, m: 6 }, monetary: "mean" });
    expect(meta.occupied).toEqual({ r: [3, 3], f: [2, 4, 0], m: [1, 1, 1, 1, 1, 1] });
    expect(Array.from(columns.r)).toEqual([2, 1, 1, 2, 1, 2]);
    expect(Array.from(columns.m)).toEqual([1, 2, 3, 6, 4, 5]);
    expect(meta.segments).toBeNull();
  });

  it("takes segments for the same bins alone", () => {
    const rules = [{ segment: "all" }];
    const segments = { name: "one", bins: { r: 2, f: 3, m: 4 }, rules };
    expect(rfm(log, { asOf, bins: { r: 2, f: 3, m: 4 }, segments }).columns.segment[0]).toBe("all");
    expect(issuesOf(() => rfm(log, { asOf, bins: { r: 2, f: 3, m: 5 }, segments }))).toMatchObject([
      { code: "inconsistent", message: expect.stringContaining("r 2, f 3, m 5 as in bins") as string },
    ]);
  });

  it("names each number that cannot be used", () => {
    const bins = { r: 1, f: 3 } as never;
    expect(issuesOf(() => rfm(log, { asOf, bins })).map(({ code, path }) => [code, path])).toEqual([
      ["out_of_range", ["bins", "r"]],
      ["required", ["bins", "m"]],
    ]);
  });
});

describe("rfm by ntile", () => {
  it("makes bins of equal size, the first larger, and splits ties by id", () => {
    const ids = ["b", "a", "ä", "B", "c"];
    const ties = transactionLog(ids.map((customerId) => ({ customerId, at: "2024-01-01", amount: 5 })));
    const { columns, meta } = rfm(ties, { asOf: "2024-01-31", bins: 2, binning: "ntile" });
    // by code unit: B, a, b | c, ä; of recency the first have the higher score
    expect(Array.from(columns.f)).toEqual([1, 1, 2, 1, 2]);
    expect(Array.from(columns.r)).toEqual([2, 2, 1, 2, 1]);
    expect(meta).toMatchObject({ ties: "split", cutPoints: { r: [30], f: [1], m: [5] }, nestedCutPoints: null });
    expect(meta.occupied).toEqual({ r: [2, 3], f: [3, 2], m: [3, 2] });
  });

  it("leaves the last bins empty where there are fewer customers than bins", () => {
    const { columns, meta } = rfm(log, { asOf, bins: 8, binning: "ntile" });
    expect(Array.from(columns.m)).toEqual([2, 1, 4, 6, 5, 3]);
    expect(meta.cutPoints.m).toEqual([2, 3, 5, 9, 12, 18, 18]);
    expect(rfm(transactionLog([]), { asOf, binning: "ntile" }).length).toBe(0);
  });
});

describe("rfm, nested", () => {
  const table = rfm(log, { asOf, bins: 2, binning: "nested" });

  it("cuts frequency within recency and money within both", () => {
    // recency 1 37 33 2 20 5, cut at 12.5; frequency of the recent 2 3 1 and of the others 1 3 3
    expect(Array.from(table.columns.r)).toEqual([2, 1, 1, 2, 1, 2]);
    expect(Array.from(table.columns.f)).toEqual([1, 1, 1, 2, 1, 1]);
    // money of r 1, f 1: 2 9 12; of r 2, f 1: 3 5
    expect(Array.from(table.columns.m)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it("gives the cuts of each parent bin", () => {
    expect(table.meta.cutPoints).toEqual({ r: [12.5], f: [], m: [] });
    expect(table.meta.nestedCutPoints).toEqual({
      f: [
        { r: 1, cutPoints: [3] },
        { r: 2, cutPoints: [2] },
      ],
      m: [
        { r: 1, f: 1, cutPoints: [9] },
        { r: 2, f: 1, cutPoints: [4] },
        { r: 2, f: 2, cutPoints: [18] },
      ],
    });
  });

  it("has no monetary cuts without amounts", () => {
    const bare = rfm(transactionLog([{ customerId: 1, at: 0 }]), { asOf, bins: 2, binning: "nested" });
    expect(bare.meta.cutPoints.m).toBeNull();
    expect(bare.meta.nestedCutPoints!.m).toEqual([]);
  });
});

describe("rfm by thresholds", () => {
  const thresholds = { r: [5, 30], f: [1], m: ["3.00", 9, 12] } as const;

  it("takes the bounds as given, each belonging to the bin below it", () => {
    const { columns, meta } = rfm(log, { asOf, binning: "thresholds", thresholds });
    expect(Array.from(columns.r)).toEqual([3, 1, 1, 3, 2, 3]);
    expect(Array.from(columns.f)).toEqual([2, 1, 2, 2, 2, 1]);
    expect(Array.from(columns.m)).toEqual([1, 1, 2, 4, 3, 2]);
    expect(meta).toMatchObject({ bins: { r: 3, f: 2, m: 4 }, cutPoints: { r: [5, 30], f: [1], m: [3, 9, 12] } });
  });

  it("compares money exactly, and means in major units", () => {
    const shop = transactionLog([{ customerId: 1, at: "2015-01-01", amount: 19.99 }]);
    const exact = { r: [30], f: [1], m: [19.99] };
    expect(rfm(shop, { asOf, binning: "thresholds", thresholds: exact }).row(0).m).toBe(1);
    const mean = rfm(log, { asOf, binning: "thresholds", monetary: "mean", thresholds: { ...exact, m: ["3.5"] } });
    expect(Array.from(mean.columns.m)).toEqual([1, 1, 1, 2, 2, 2]);
    expect(mean.meta.cutPoints.m).toEqual([3.5]);
  });

  it("needs no bounds of money without amounts, and says when a bin stays empty", () => {
    const bare = transactionLog(t6.map(({ customerId, at }) => ({ customerId, at })));
    const { meta } = rfm(bare, { asOf, binning: "thresholds", thresholds: { r: [100], f: [1, 10] } });
    expect(meta.bins).toEqual({ r: 2, f: 3, m: 3 });
    expect(meta.warnings.map(({ axis, code }) => [axis, code])).toEqual([
      ["r", "oneBin"],
      ["f", "emptyBins"],
    ]);
  });

  it("has the default segments on five bins", () => {
    const four = [1, 2, 3, 4];
    const five = rfm(log, { asOf, binning: "thresholds", bins: 5, thresholds: { r: four, f: four, m: four } });
    expect(five.meta.segments).toBe(defaultSegments);
  });

  it.each([
    [{ binning: "thresholds" }, ["required", "required", "required"]],
    [{ thresholds }, ["inconsistent"]],
    [{ binning: "thresholds", thresholds: { r: [2, 1], f: [1, 1], m: [2] } }, ["inconsistent", "inconsistent"]],
    [{ binning: "thresholds", thresholds: { r: [], f: 5, m: ["x"] } }, ["wrong_type", "wrong_type", "invalid_amount"]],
    [
      { binning: "thresholds", thresholds: { r: [NaN], f: ["1"], m: [0.001] } },
      ["out_of_range", "wrong_type", "too_many_decimals"],
    ],
    [{ binning: "thresholds", monetary: "mean", thresholds: { ...thresholds, m: [null] } }, ["invalid_amount"]],
    [{ binning: "thresholds", thresholds, bins: 5 }, ["inconsistent"]],
  ])("rejects what cannot be used: %j", (options, codes) => {
    const issues = issuesOf(() => rfm(log, { asOf, ...options } as never));
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe("rfm, given segments", () => {
  it("names what is wrong with a rule", () => {
    const rules = [
      { segment: "good", r: [1, 5] },
      { segment: "", r: [0, 5] },
      { segment: "low", f: [3, 2], m: [1, 6] },
      { segment: 7, m: ["1", 2] },
      { segment: "thirds", fm: [1, 4.3] },
      { segment: "far", fm: [0, 2] },
      { segment: "farther", fm: [1, 5.5] },
    ];
    const options = { asOf, segments: { name: "x", bins: 5, rules } } as never;
    expect(issuesOf(() => rfm(log, options)).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong_type", "segments", 1, "segment"],
      ["out_of_range", "segments", 1, "r"],
      ["out_of_range", "segments", 2, "f"],
      ["out_of_range", "segments", 2, "m"],
      ["wrong_type", "segments", 3, "segment"],
      ["wrong_type", "segments", 3, "m"],
      ["out_of_range", "segments", 4, "fm"],
      ["out_of_range", "segments", 5, "fm"],
      ["out_of_range", "segments", 6, "fm"],
    ]);
  });

  it("rejects gaps and overlaps unless they are allowed, naming each cell", () => {
    const rules = [
      { segment: "recent", r: [2, 2] },
      { segment: "rich", m: [2, 2] },
    ] as const;
    const segments = { name: "two", bins: 2, rules } as const;
    const messages = issuesOf(() => rfm(log, { asOf, bins: 2, segments })).map(({ message }) => message);
    expect(messages).toEqual([
      "segments, rules: expected a rule for r 1, f 1, m 1 (or gaps: allow), got null",
      "segments, rules: expected a rule for r 1, f 2, m 1 (or gaps: allow), got null",
      'segments, rules: expected one rule for r 2, f 1, m 2 (or overlaps: allow), got ["recent","rich"]',
      'segments, rules: expected one rule for r 2, f 2, m 2 (or overlaps: allow), got ["recent","rich"]',
    ]);
    const allowed = { ...segments, gaps: "allow", overlaps: "allow" } as const;
    expect(rfm(log, { asOf, bins: 2, segments: allowed }).length).toBe(6);
    expect(issuesOf(() => rfm(log, { asOf, bins: 2, segments: { ...allowed, gaps: "maybe" as never } }))).toMatchObject(
      [{ code: "unknown_choice", path: ["segments", "gaps"] }],
    );
  });

  it("takes the mean of frequency and monetary score, which nobody has without amounts", () => {
    const table = rfm(log, { asOf, segments: putlerStyleSegments, monetary: "mean" });
    expect(table.row(3)).toMatchObject({ r: 5, f: 3, m: 5, segment: "Champions" });
    expect(table.row(1)).toMatchObject({ r: 1, f: 1, m: 1, segment: "Lost" });
    const bare = transactionLog([{ customerId: 1, at: 0 }]);
    expect(rfm(bare, { asOf, segments: putlerStyleSegments }).columns.segment).toEqual([null]);
  });

  it("gives the segments of pymc-marketing's tests (vector 42)", () => {
    const options = { asOf: "2015-02-06", bins: 4, monetary: "mean", segments: pymcMarketingSegments } as const;
    expect(rfm(log, options).columns.segment).toEqual([
      null, // "Other" there
      "Inactive Customer",
      "At Risk Customer",
      "Premium Customer",
      "Repeat Customer",
      "Top Spender",
    ]);
  });
});
