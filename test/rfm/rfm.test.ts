import { describe, expect, it } from "vitest";
import { rfm } from "../../src/rfm/rfm.ts";
import { defaultSegments } from "../../src/rfm/segments.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { t6 } from "../transactions/t6.ts";

const log = transactionLog(t6);

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
      { axis: "f", code: "emptyBins", message: "frequency has too few distinct values: 1 of 4 scores hold nobody" },
    ]);
    expect(meta).toMatchObject({
      asOf: "2015-02-06",
      timeZone: "UTC",
      bins: 4,
      binning: "quantile",
      ties: "together",
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

describe("rfm, given segments", () => {
  it("names what is wrong with a rule", () => {
    const rules = [
      { segment: "good", r: [1, 5] },
      { segment: "", r: [0, 5] },
      { segment: "low", f: [3, 2], m: [1, 6] },
      { segment: 7, m: ["1", 2] },
    ];
    const options = { asOf: "2015-02-07", segments: { name: "x", bins: 5, rules } } as never;
    expect(issuesOf(() => rfm(log, options)).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong_type", "segments", 1, "segment"],
      ["out_of_range", "segments", 1, "r"],
      ["out_of_range", "segments", 2, "f"],
      ["out_of_range", "segments", 2, "m"],
      ["wrong_type", "segments", 3, "segment"],
      ["wrong_type", "segments", 3, "m"],
    ]);
  });
});

describe("the default segments", () => {
  it("cover each pair of scores exactly once", () => {
    for (let r = 1; r <= 5; r++) {
      for (let f = 1; f <= 5; f++) {
        const matching = defaultSegments.rules.filter(
          (rule) => r >= rule.r![0] && r <= rule.r![1] && f >= rule.f![0] && f <= rule.f![1],
        );
        expect(matching, `r ${r}, f ${f}`).toHaveLength(1);
      }
    }
  });
});
