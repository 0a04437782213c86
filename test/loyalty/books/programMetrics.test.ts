import { describe, expect, it } from "vitest";
import type { MetricRate } from "../../../src/loyalty/books/metricRate.ts";
import { pointHistory } from "../../../src/loyalty/books/pointHistory.ts";
import { programMetrics } from "../../../src/loyalty/books/programMetrics.ts";
import { programRoi } from "../../../src/loyalty/books/programRoi.ts";
import { issuesOf } from "../../config/issuesOf.ts";
import { programWith } from "../shop.ts";
import { buy, streamOf } from "./streams.ts";

const program = programWith({
  redemption: { points: 1, valueMinor: 1 },
  caps: [{ id: "order", per: "transaction", points: 1000 }],
  expiry: { type: "after", duration: { amount: 60, unit: "day" } },
  tiers: {
    basis: "spend",
    window: { type: "calendarYear" },
    downgrade: "never",
    tiers: [
      { id: "basic", threshold: 0 },
      { id: "gold", threshold: 100_000 },
    ],
  },
});
const redeem = (points: number, at: string) => ({ type: "redeem", points, at }) as const;

const events = [
  // Buys in January and February (200 points are cut), redeems 30 days after joining, and rises.
  ...streamOf(program, "ann", [
    buy("a1", 50_000, "2026-01-10T00:00:00Z"),
    redeem(400, "2026-02-09T00:00:00Z"),
    buy("a2", 120_000, "2026-02-10T00:00:00Z"),
  ]),
  // Redeemed in January, and does nothing since.
  ...streamOf(program, "ben", [buy("b1", 10_000, "2026-01-01T00:00:00Z"), redeem(50, "2026-01-11T00:00:00Z")]),
  // Closes the account in February.
  ...streamOf(program, "cy", [
    buy("c1", 5000, "2026-01-05T00:00:00Z"),
    { type: "close", at: "2026-02-15T00:00:00Z", reason: "asked" },
  ]),
  // Joins in February and is given points.
  ...streamOf(program, "di", [{ type: "adjust", at: "2026-02-20T00:00:00Z", points: 40, reason: "welcome" }]),
];
const history = pointHistory(program, events, { asOf: "2026-02-28" });
const value = ({ value: rate }: { readonly value: number | null }): number => Number(rate?.toFixed(6));

describe("programMetrics", () => {
  const metrics = programMetrics(history, {
    from: "2026-02-01",
    customers: 12,
    sales: 4800,
    transactions: 10,
    rewardCost: "3.20",
    liability: "12.00",
    ultimateRedemptionRate: 0.75,
    lapseDays: 40,
  });

  it("counts members and points", () => {
    expect([metrics.kind, metrics.asOf, metrics.from]).toEqual([
      "programMetrics",
      "2026-02-28",
      "2026-02-01T00:00:00.000Z",
    ]);
    expect(metrics.members).toEqual({ enrolled: 4, open: 3, opening: 3 });
    expect(metrics.points).toEqual({
      inWindow: { earned: 1000, given: 40, issued: 1040, redeemed: 400, expired: 50, takenBack: 0 },
      toDate: { earned: 1650, given: 40, issued: 1690, redeemed: 450, expired: 50, takenBack: 0 },
      outstanding: 1190,
      owed: 0,
    });
  });

  it("has each rate with what it was computed from", () => {
    const { rates } = metrics;
    expect(rates.pointsRedemptionRate).toEqual({ value: 400 / 1040, numerator: 400, denominator: 1040, reason: null });
    const pairs = Object.entries<MetricRate>(rates as never).map(([name, { numerator, denominator }]) => [
      name,
      numerator,
      denominator,
    ]);
    expect(pairs).toEqual([
      ["pointsRedemptionRate", 400, 1040],
      ["pointsRedemptionRateToDate", 450, 1690],
      ["memberRedemptionRate", 2, 3],
      ["burnToEarnRatio", 400, 1000],
      ["earnToBurnRatio", 1000, 400],
      ["realisedBreakageRate", 50, 1690],
      ["naiveBreakageRate", 1240, 1690],
      ["ultimateBreakageRate", null, null],
      ["activeRate", 1, 3],
      ["participationRate", 3, 12],
      ["salesPenetration", 120_000, 480_000],
      ["transactionPenetration", 1, 10],
      ["churnRate", 2, 3],
      ["firstRedemptionRate", 1, 2],
      ["pointVelocity", 1000, 3],
      ["meanDwellDays", 12_000, 400],
      ["giveBackRate", 1000, 120_000],
      ["capLeakage", 200, 1200],
      ["stampCompletionRate", 0, 0],
      ["referralConversionRate", 0, 0],
    ]);
    expect(rates.ultimateBreakageRate).toMatchObject({ value: 0.25, reason: null });
    expect(rates.stampCompletionRate).toMatchObject({ value: null, reason: "emptyBase" });
    expect(value(rates.meanDwellDays)).toBe(30);
  });

  it("has money, days, tiers and moves", () => {
    expect([metrics.costPerPoint.value, metrics.liabilityPerMember.value].map(String)).toEqual(["0.008", "4"]);
    expect(metrics.daysToFirstRedemption).toEqual({ members: 2, mean: 20, median: 20 });
    expect(metrics.tierMix).toEqual([
      { tier: "basic", members: 2, share: 2 / 3 },
      { tier: "gold", members: 1, share: 1 / 3 },
    ]);
    expect(metrics.tierMoves).toEqual([
      { from: "basic", to: "basic", members: 1 },
      { from: "basic", to: "gold", members: 1 },
    ]);
  });

  it("gives back one per cent for a point a unit and a hundred points a unit", () => {
    const day = pointHistory(program, streamOf(program, "m", [buy("1", 50_000, "2026-01-10T00:00:00Z")]), {
      asOf: "2026-01-31",
    });
    const given = programMetrics(day, { from: "2026-01-01" });
    expect(value(given.rates.giveBackRate)).toBe(0.01);
    expect(value(programMetrics(day, { from: "2026-01-01", valuePerPoint: "0.02" }).rates.giveBackRate)).toBe(0.02);
  });

  it("is of Comarch's churn: 20 lost in 100 of the opening members, whoever joins since", () => {
    const stay = Array.from({ length: 80 }, (_, i) =>
      streamOf(program, `s${i}`, [buy("1", 100, "2026-01-10T00:00:00Z")]),
    );
    const leave = Array.from({ length: 20 }, (_, i) =>
      streamOf(program, `l${i}`, [
        buy("1", 100, "2026-01-10T00:00:00Z"),
        { type: "close", at: "2026-02-10T00:00:00Z", reason: "asked" },
      ]),
    );
    const join = streamOf(program, "j", [buy("1", 100, "2026-02-10T00:00:00Z")]);
    const churn = programMetrics(pointHistory(program, [...stay, ...leave, join].flat(), { asOf: "2026-02-28" }), {
      from: "2026-02-01",
    });
    expect(value(churn.rates.churnRate)).toBe(0.2);
  });

  it("says what was not given and what has no base", () => {
    const plain = programWith();
    const nobody = programMetrics(pointHistory(plain, [], { asOf: "2026-02-28" }), {
      from: "2026-02-01",
      rewardCost: 1,
      liability: 0,
    });
    const reasons = Object.entries(nobody.rates).filter(([, { reason }]) => reason === "notGiven");
    expect(reasons.map(([name]) => name)).toEqual([
      "ultimateBreakageRate",
      "participationRate",
      "salesPenetration",
      "transactionPenetration",
      "giveBackRate",
    ]);
    expect(Object.values(nobody.rates).every(({ value: rate }) => rate === null)).toBe(true);
    expect(nobody.costPerPoint).toMatchObject({ value: null, denominator: 0, reason: "emptyBase" });
    expect(nobody.daysToFirstRedemption).toEqual({ members: 0, mean: null, median: null });
    expect([nobody.tierMix, nobody.tierMoves]).toEqual([[], []]);
    expect(programMetrics(history, { from: "2026-02-01" }).costPerPoint).toMatchObject({
      total: null,
      reason: "notGiven",
    });
  });

  it("has stamp completion and referral conversion", () => {
    const points = { points: 5 };
    const mechanic = programWith({
      stamps: { required: 2, per: { type: "visit" }, reward: { type: "points", points: 10 } },
      referral: { attribution: "lastClick", window: { amount: 30, unit: "day" }, referrer: points, referee: points },
    });
    const refer = (at: string) => ({ type: "refer", at, referrerId: "x" }) as const;
    const half = { side: "referee", orderId: "1" } as const;
    const good = [
      refer("2026-01-02T00:00:00Z"),
      buy("1", 5000, "2026-01-03T00:00:00Z"),
      { type: "qualifyReferral", at: "2026-01-04T00:00:00Z", correlationId: "r", half } as const,
    ];
    const rejected = {
      type: "rejectReferral",
      at: "2026-01-05T00:00:00Z",
      correlationId: "r",
      half: { side: "referee" },
      reason: "fraud",
    } as const;
    const streams = [
      streamOf(mechanic, "a", good),
      streamOf(mechanic, "b", [...good, rejected]),
      streamOf(mechanic, "c", [refer("2026-01-02T00:00:00Z")]),
      streamOf(
        mechanic,
        "d",
        ["1", "2", "3"].map((orderId) => ({ type: "stamp", orderId, at: `2026-01-0${orderId}T00:00:00Z` })),
      ),
    ];
    const all = pointHistory(mechanic, streams.flat(), { asOf: "2026-01-31" });
    const { rates, points: totals } = programMetrics(all, { from: "2026-01-01" });
    expect(rates.referralConversionRate).toEqual({ value: 1 / 3, numerator: 1, denominator: 3, reason: null });
    expect(rates.stampCompletionRate).toEqual({ value: 0.25, numerator: 1, denominator: 4, reason: null });
    expect(totals.toDate).toMatchObject({ earned: 100, given: 20, takenBack: 5 });
  });

  it("names the options that it cannot use", () => {
    const bad = {
      from: "2026-02-01",
      customers: -1,
      transactions: 0.5,
      lapseDays: 0,
      sales: -1,
      rewardCost: "x",
      liability: -1,
      valuePerPoint: -1,
      ultimateRedemptionRate: 75,
    };
    expect(issuesOf(() => programMetrics(history, bad)).map(({ path }) => path[0])).toEqual([
      "customers",
      "transactions",
      "lapseDays",
      "sales",
      "rewardCost",
      "liability",
      "valuePerPoint",
      "ultimateRedemptionRate",
    ]);
    expect(issuesOf(() => programMetrics(history, { from: "2026-03-01" }))).toMatchObject([{ path: ["from"] }]);
    expect(issuesOf(() => programMetrics(history, undefined as never))).toMatchObject([{ code: "required" }]);
  });
});

describe("programRoi", () => {
  const inputs = (margin: number, cost: number) => ({
    test: { size: 100_000, margin },
    control: { size: 10_000, margin: "1000000" },
    cost,
  });

  it("is Exchange Solutions' 150 % of 5M on 2M, and 200 % of 30M on 10M", () => {
    const small = programRoi(inputs(15e6, 2e6), { design: "randomisedControl" });
    expect([Number(small.incrementalMargin), Number(small.profit), small.roi, small.bias]).toEqual([
      5e6,
      3e6,
      1.5,
      null,
    ]);
    expect([small.testPerHead, small.controlPerHead].map(Number)).toEqual([150, 100]);
    expect(programRoi(inputs(40e6, 10e6), { design: "randomisedControl" }).roi).toBe(2);
  });

  it("says the bias of members against others, and has no return on nothing", () => {
    expect(programRoi(inputs(15e6, 2e6), { design: "membersAgainstOthers" }).bias).toBe("selfSelection");
    expect(programRoi(inputs(15e6, 0), { design: "randomisedControl" })).toMatchObject({
      roi: null,
      reason: "emptyBase",
    });
  });

  it("names what it cannot use", () => {
    const bad = { test: { size: 0, margin: "x" }, control: 3, cost: -1 };
    expect(issuesOf(() => programRoi(bad as never, undefined as never)).map(({ path }) => path.join("."))).toEqual([
      "design",
      "test.size",
      "test.margin",
      "control",
      "cost",
    ]);
    expect(issuesOf(() => programRoi(undefined as never, { design: "randomisedControl" }))).toHaveLength(3);
  });
});
