import { describe, expect, it } from "vitest";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { t6 } from "../transactions/t6.ts";

const segments = {
  name: "two",
  bins: 4,
  gaps: "allow",
  overlaps: "allow",
  rules: [
    { segment: "recent", r: [3, 4] },
    { segment: "frequent", f: [3, 4] },
  ],
} as const;

describe("segmentSummary", () => {
  it("sums customers, money and recency by segment, in the order of the rules, none last", () => {
    const table = rfm(transactionLog(t6), { asOf: "2015-02-06", bins: 4, segments });
    const summary = segmentSummary(table).map((each) => ({ ...each, revenue: each.revenue!.toString() }));
    expect(summary).toEqual([
      {
        segment: "recent",
        customers: 3,
        customerShare: 0.5,
        revenue: "26",
        revenueShare: 26 / 49,
        meanRecencyDays: (0 + 1 + 4) / 3,
      },
      {
        segment: "frequent",
        customers: 2,
        customerShare: 1 / 3,
        revenue: "21",
        revenueShare: 21 / 49,
        meanRecencyDays: (32 + 19) / 2,
      },
      { segment: null, customers: 1, customerShare: 1 / 6, revenue: "2", revenueShare: 2 / 49, meanRecencyDays: 36 },
    ]);
  });

  it("has one entry without segments", () => {
    const table = rfm(transactionLog(t6), { asOf: "2015-02-06", segments: null });
    expect(segmentSummary(table)).toMatchObject([{ segment: null, customers: 6, customerShare: 1, revenueShare: 1 }]);
  });

  it("has no money without amounts, and no share of nothing", () => {
    const bare = rfm(transactionLog([{ customerId: 1, at: 0 }]), { asOf: 0 });
    expect(segmentSummary(bare)).toMatchObject([{ revenue: null, revenueShare: null }]);
    const free = rfm(transactionLog([{ customerId: 1, at: 0, amount: 0 }]), { asOf: 0 });
    expect(segmentSummary(free)[0]!.revenue!.toString()).toBe("0");
    expect(segmentSummary(free)[0]!.revenueShare).toBeNull();
  });

  it("is empty for an empty table", () => {
    expect(segmentSummary(rfm(transactionLog([]), { asOf: 0 }))).toEqual([]);
  });
});
