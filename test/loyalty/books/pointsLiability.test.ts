import { describe, expect, it } from "vitest";
import { allocatePrice } from "../../../src/loyalty/books/allocatePrice.ts";
import type { PointsPeriod, SoldPointsCohort } from "../../../src/loyalty/books/books.ts";
import { pointsLiability } from "../../../src/loyalty/books/pointsLiability.ts";
import { issuesOf } from "../../config/issuesOf.ts";

const relativePrice = { basis: "relativePrice" } as const;
const whole = { ...relativePrice, currencyDecimals: 0 } as const;

function soldIn(cohort: string, more: Partial<SoldPointsCohort> & { periods: PointsPeriod[] }): SoldPointsCohort {
  return { cohort, sales: 100_000, issued: 10_000, valuePerPoint: 1, expectedAtSale: 9500, ...more };
}

/** IFRS 15, Example 52 (IE267–IE270). */
const example52 = soldIn("1", {
  periods: [
    { period: "1", redeemed: 4500, expectedRedeemed: 9500 },
    { period: "2", redeemed: 4000, expectedRedeemed: 9700 },
  ],
});
/** A programme of a grocer (Scribd, 318115841). */
const grocery = soldIn("2016", {
  sales: 7_200_000,
  valuePerPoint: 100,
  expectedAtSale: 8000,
  periods: [
    { period: "2016", redeemed: 4000, expectedRedeemed: 8000 },
    { period: "2017", redeemed: 4100, expectedRedeemed: 9000 },
    { period: "2018", redeemed: 900, expectedRedeemed: 9000 },
  ],
});

const numbers = (rows: readonly object[], ...fields: string[]): number[][] =>
  rows.map((row) => fields.map((field) => Number((row as Record<string, unknown>)[field])));

describe("pointsLiability at relative prices", () => {
  it("is IFRS 15, Example 52: 91,324 and 8,676; 4,110 and 4,566; 3,493 and 1,073", () => {
    const { cohorts, periods } = pointsLiability({ periods: ["1", "2"], cohorts: [example52] }, whole);
    expect(numbers(cohorts, "goods", "points")).toEqual([[91_324, 8676]]);
    expect(cohorts[0]!.pricePerPoint?.toFixed(8)).toBe("0.86757991");
    expect(numbers(periods, "opening", "deferred", "revenue", "closing")).toEqual([
      [0, 8676, 4110, 4566],
      [4566, 0, 3493, 1073],
    ]);
    expect(numbers(periods, "redeemed", "breakage", "unredeemed", "breakageOnUnredeemed")[0]).toEqual([
      3904, 206, 4772, 206,
    ]);
  });

  it("is the grocer's: 720,000 become 360,000, 288,000 and 72,000", () => {
    const books = { periods: ["2016", "2017", "2018"], cohorts: [grocery] };
    const { cohorts, periods } = pointsLiability(books, relativePrice);
    expect(Number(cohorts[0]!.points)).toBe(720_000);
    expect(numbers(periods, "revenue", "closing")).toEqual([
      [360_000, 360_000],
      [288_000, 72_000],
      [72_000, 0],
    ]);
  });

  it("is Falcon's 781.25 and 18.75", () => {
    const sale = { price: 800, valuePerPoint: "0.012", expectedRedeemed: 1600 };
    const { goods, points, pointsPrice } = allocatePrice(sale);
    expect([goods, points, pointsPrice].map(String)).toEqual(["781.25", "18.75", "19.2"]);
  });

  it("is 1,843.32 and 156.68 where finlearnhub has 1,842 and 158, and then 92.17 rather than 79", () => {
    const sold = soldIn("2017", {
      sales: 2000,
      issued: 2000,
      valuePerPoint: "0.10",
      expectedAtSale: 1700,
      periods: [{ period: "2017", redeemed: 1000, expectedRedeemed: 1700 }],
    });
    const { cohorts, periods } = pointsLiability({ periods: ["2017"], cohorts: [sold] }, relativePrice);
    expect([cohorts[0]!.goods, cohorts[0]!.points].map(String)).toEqual(["1843.32", "156.68"]);
    expect(periods[0]!.revenue.toString()).toBe("92.17");
  });

  it("closes: Marriott's 5,461 less 1,737 is 5,624 with additions of 1,900 (2019, USD m)", () => {
    const points = (issued: number, period: string, redeemed: readonly number[]): SoldPointsCohort => ({
      cohort: period,
      sales: issued,
      goodsPrice: 0,
      issued,
      valuePerPoint: 1,
      expectedAtSale: issued,
      periods: redeemed.map((used, i) => ({ period: String(2018 + i), redeemed: used, expectedRedeemed: issued })),
    });
    const before = points(5461, "2018", [0, 1737]);
    const added: SoldPointsCohort = {
      ...points(1900, "2019", []),
      periods: [{ period: "2019", redeemed: 0, expectedRedeemed: 1900 }],
    };
    const { periods } = pointsLiability({ periods: ["2018", "2019"], cohorts: [before, added] }, whole);
    expect(numbers(periods, "opening", "deferred", "redeemed", "closing")[1]).toEqual([5461, 1900, 1737, 5624]);
  });

  it("never shares a price anew, and lets later sales take the new rate", () => {
    const later = soldIn("2", {
      expectedAtSale: 9700,
      periods: [{ period: "2", redeemed: 0, expectedRedeemed: 9700 }],
    });
    const { cohorts } = pointsLiability({ periods: ["1", "2"], cohorts: [example52, later] }, whole);
    expect(cohorts.map(({ points }) => Number(points))).toEqual([8676, 8842]);
    expect(numbers(cohorts[1]!.periods, "deferred", "closing")).toEqual([
      [0, 0],
      [8842, 8842],
    ]);
  });

  it("takes a higher estimate back out of revenue", () => {
    const sold = soldIn("1", {
      periods: [
        { period: "1", redeemed: 4000, expectedRedeemed: 5000 },
        { period: "2", redeemed: 0, expectedRedeemed: 10_000 },
      ],
    });
    const { periods } = pointsLiability({ periods: ["1", "2"], cohorts: [sold] }, whole);
    expect(numbers(periods, "revenue", "breakage", "closing")).toEqual([
      [6941, 3471, 1735],
      [-3471, -3471, 5206],
    ]);
  });

  it("has refunds, gifts and returns at the cohort's price, and a period in which nothing happens", () => {
    const sold = soldIn("1", {
      issued: 1000,
      sales: 9000,
      expectedAtSale: 1000,
      periods: [
        { period: "1", redeemed: 300, expectedRedeemed: 1000 },
        { period: "3", redeemed: -100, refunded: 200, adjusted: 50, expired: 150, expectedRedeemed: 700 },
        { period: "4", redeemed: 500, expectedRedeemed: 700 },
      ],
    });
    const { periods } = pointsLiability({ periods: ["1", "2", "3", "4"], cohorts: [sold] }, relativePrice);
    const fields = ["deferred", "adjustments", "redeemed", "breakage", "refunds", "closing", "unredeemed"];
    expect(numbers(periods, ...fields)).toEqual([
      [900, 0, 270, 0, 0, 630, 630],
      [0, 0, 0, 0, 0, 630, 630],
      [0, 45, -90, 38.57, 180, 546.43, 585],
      [0, 0, 450, 96.43, 0, 0, 135],
    ]);
  });

  it("caps what more redemptions than expected earn, and has nothing to defer of nothing", () => {
    const sold = soldIn("1", { expectedAtSale: 100, periods: [{ period: "1", redeemed: 200, expectedRedeemed: 100 }] });
    const free = soldIn("2", {
      sales: 0,
      issued: 0,
      expectedAtSale: 0,
      periods: [{ period: "1", redeemed: 0, expectedRedeemed: 0 }],
    });
    const { cohorts, periods } = pointsLiability({ periods: ["1"], cohorts: [sold, free] }, relativePrice);
    expect(numbers(periods, "revenue", "closing")).toEqual([[99.9, 0]]);
    expect(cohorts[1]).toMatchObject({ pricePerPoint: null });
    expect(Number(cohorts[1]!.points)).toBe(0);
  });

  it("is JSON", () => {
    const result = pointsLiability(
      { periods: ["1"], cohorts: [{ ...example52, periods: [example52.periods[0]!] }] },
      whole,
    );
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      kind: "pointsLiability",
      basis: "relativePrice",
      currencyDecimals: 0,
      cohorts: [{ cohort: "1", sales: "100000", goods: "91324", points: "8676" }],
      periods: [{ period: "1", opening: "0", closing: "4566" }],
    });
  });
});

describe("pointsLiability at cost", () => {
  /** The triangle of the specification, §5, at its last period, with the ultimates of the chain ladder. */
  const triangle = [
    [10_000, 6600, 6600],
    [12_000, 7500, 8250],
    [16_000, 8000, 11_880],
    [18_000, 4000, 13_365],
  ] as const;
  const cohorts = triangle.map(([issued, redeemed, expectedRedeemed], i) => ({
    cohort: String(2021 + i),
    issued,
    periods: [{ period: "2024", redeemed, expectedRedeemed }],
  }));

  it("is cost per point times what is still to be redeemed: 111.96", () => {
    const result = pointsLiability({ periods: ["2024"], cohorts }, { basis: "cost", costPerPoint: "0.008" });
    expect(numbers(result.periods, "opening", "accrued", "used", "closing")).toEqual([[0, 320.76, 208.8, 111.96]]);
    expect(result.cohorts.map(({ periods }) => Number(periods[0]!.closing))).toEqual([0, 6, 31.04, 74.92]);
    expect(result.costPerPoint.toString()).toBe("0.008");
  });

  it("moves with the estimate", () => {
    const books = { periods: ["1", "2"], cohorts: [example52] };
    const { periods } = pointsLiability(books, { basis: "cost", costPerPoint: 2, currencyDecimals: 0 });
    expect(numbers(periods, "opening", "accrued", "used", "closing")).toEqual([
      [0, 19_000, 9000, 10_000],
      [10_000, 400, 8000, 2400],
    ]);
  });
});

describe("bad books", () => {
  it("are answered place by place", () => {
    const bad = {
      periods: ["1", "2", "1", ""],
      cohorts: [
        soldIn("a", { sales: -1, goodsPrice: "x", valuePerPoint: 1e15, expectedAtSale: 10_001, periods: [] }),
        soldIn("a", {
          expectedAtSale: -1,
          periods: [
            { period: "2", redeemed: 0.5, expectedRedeemed: -1, refunded: 1e13, adjusted: 0.5, expired: NaN },
            { period: "1", redeemed: 0, expectedRedeemed: 0 },
            { period: "3", redeemed: 0, expectedRedeemed: 0 },
            null as never,
          ],
        }),
        null,
      ],
    };
    const issues = issuesOf(() => pointsLiability(bad as never, { ...relativePrice, currencyDecimals: 7 }));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["out_of_range", "currencyDecimals"],
      ["wrong_type", "periods.3"],
      ["conflicting_duplicate", "periods.2"],
      ["wrong_type", "cohorts.0.periods"],
      ["out_of_range", "cohorts.0.sales"],
      ["invalid_amount", "cohorts.0.goodsPrice"],
      ["out_of_range", "cohorts.0.valuePerPoint"],
      ["inconsistent", "cohorts.0.expectedAtSale"],
      ["out_of_range", "cohorts.1.periods.0.redeemed"],
      ["out_of_range", "cohorts.1.periods.0.expectedRedeemed"],
      ["out_of_range", "cohorts.1.periods.0.refunded"],
      ["out_of_range", "cohorts.1.periods.0.adjusted"],
      ["out_of_range", "cohorts.1.periods.0.expired"],
      ["inconsistent", "cohorts.1.periods.1.period"],
      ["unknown_reference", "cohorts.1.periods.2.period"],
      ["wrong_type", "cohorts.1.periods.3"],
      ["out_of_range", "cohorts.1.expectedAtSale"],
      ["wrong_type", "cohorts.2"],
      ["conflicting_duplicate", "cohorts.1.cohort"],
    ]);
  });

  it("hold no more points than there are", () => {
    const gone = (more: Partial<PointsPeriod>): readonly unknown[] => {
      const periods = [{ period: "1", redeemed: 0, expectedRedeemed: 0, ...more }];
      const books = { periods: ["1"], cohorts: [soldIn("a", { issued: 100, expectedAtSale: 90, periods })] };
      return issuesOf(() => pointsLiability(books, relativePrice)).map(({ path }) => path.at(-1));
    };
    expect(gone({ redeemed: 101 })).toEqual(["redeemed", "expired"]);
    expect(gone({ redeemed: -1 })).toEqual(["redeemed"]);
    expect(gone({ expectedRedeemed: 101 })).toEqual(["expectedRedeemed"]);
    expect(gone({ expectedRedeemed: 70, expired: 31 })).toEqual(["expectedRedeemed"]);
    expect(gone({ expired: -1 })).toEqual(["expired"]);
    expect(gone({ refunded: 101 })).toEqual(["redeemed", "expired"]);
  });

  it("are none at all, or without a basis", () => {
    const paths = (run: () => unknown): unknown[] => issuesOf(run).map(({ code, path }) => [code, path[0]]);
    expect(paths(() => pointsLiability(undefined as never, relativePrice))).toEqual([["required", "books"]]);
    expect(paths(() => pointsLiability({ periods: 3, cohorts: [] } as never, relativePrice))).toEqual([
      ["wrong_type", "periods"],
    ]);
    expect(paths(() => pointsLiability({ periods: ["1"] } as never, relativePrice))).toEqual([["required", "cohorts"]]);
    expect(paths(() => pointsLiability({ periods: ["1"], cohorts: [example52] }, undefined as never))).toEqual([
      ["unknown_choice", "basis"],
    ]);
    const cost = { basis: "cost", costPerPoint: -1, currencyDecimals: 0.5 } as const;
    expect(paths(() => pointsLiability({ periods: ["1"], cohorts: [] }, cost))).toEqual([
      ["out_of_range", "currencyDecimals"],
      ["out_of_range", "costPerPoint"],
    ]);
    expect(pointsLiability({ periods: ["1"], cohorts: [] }, whole).periods).toHaveLength(1);
  });
});

describe("allocatePrice", () => {
  it("reads any form of money and names what it cannot read", () => {
    const sale = { price: "100.10", goodsPrice: 50n, valuePerPoint: 1, expectedRedeemed: 50 };
    expect([allocatePrice(sale).goods, allocatePrice(sale).points].map(String)).toEqual(["50.05", "50.05"]);
    expect(allocatePrice({ price: 0, valuePerPoint: 0, expectedRedeemed: 0 }).points.toString()).toBe("0");
    const bad = { price: "x", goodsPrice: -1, valuePerPoint: null as never, expectedRedeemed: -1 };
    expect(issuesOf(() => allocatePrice(bad, { currencyDecimals: -1 })).map(({ path }) => path[0])).toEqual([
      "currencyDecimals",
      "price",
      "goodsPrice",
      "valuePerPoint",
      "expectedRedeemed",
    ]);
  });
});
