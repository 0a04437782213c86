import { describe, expect, it } from "vitest";
import { plotSegments } from "../../src/plot/plotSegments.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { asOf, shop, withoutAmounts } from "./samples.ts";

const segments = segmentSummary(rfm(shop, { asOf }));

describe("plotSegments", () => {
  it("has the shares of each segment as they were summed up", () => {
    const { values } = plotSegments(segments).data;
    for (const { segment, customers, customerShare, revenue, revenueShare } of segments) {
      const amounts = { segment, customers, revenue: Number(revenue) };
      expect(values).toContainEqual({ ...amounts, of: "Customers", share: customerShare });
      expect(values).toContainEqual({ ...amounts, of: "Revenue", share: revenueShare });
    }
    expect(values).toHaveLength(2 * segments.length);
  });

  it.each(["Customers", "Revenue"])("has shares of %s that add up to one", (of) => {
    const shares = plotSegments(segments).data.values.filter((datum) => datum["of"] === of);
    expect(shares.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 12);
  });

  it("puts the segment with most revenue first", () => {
    const revenues = plotSegments(segments).data.values.map(({ revenue }) => Number(revenue));
    expect(revenues).toEqual(revenues.toSorted((a, b) => b - a));
  });

  it("orders by customers and leaves revenue empty where there are no amounts", () => {
    const bare = plotSegments(segmentSummary(rfm(withoutAmounts, { asOf })));
    const customers = bare.data.values.map((datum) => Number(datum["customers"]));
    expect(customers).toEqual(customers.toSorted((a, b) => b - a));
    const ofRevenue = bare.data.values.filter(({ of }) => of === "Revenue");
    expect(new Set(ofRevenue.flatMap(({ share, revenue }) => [share, revenue]))).toEqual(new Set([null]));
    expect(bare.description).not.toContain("revenue");
  });

  it("names customers in no segment so", () => {
    const segment = { segment: null, customers: 1, customerShare: 1, revenue: null, revenueShare: null };
    const { values } = plotSegments([{ ...segment, meanRecencyDays: 3 }]).data;
    expect(values[0]).toMatchObject({ segment: "No segment" });
  });

  it("names the currency where revenue is shown", () => {
    expect(JSON.stringify(plotSegments(segments, { currency: "EUR" }))).toContain("Revenue (EUR)");
    expect(JSON.stringify(plotSegments(segments))).toContain("Revenue (major units)");
  });
});
