import { describe, expect, it } from "vitest";
import { expiringSoon } from "../../../src/loyalty/books/expiringSoon.ts";
import { pointHistory } from "../../../src/loyalty/books/pointHistory.ts";
import { programMetrics } from "../../../src/loyalty/books/programMetrics.ts";
import { pointsBooks, type PointsBooksOptions } from "../../../src/loyalty/books/pointsBooks.ts";
import { pointsLiability } from "../../../src/loyalty/books/pointsLiability.ts";
import { redemptionTriangle } from "../../../src/loyalty/books/redemptionTriangle.ts";
import { ultimateRedemptionRate } from "../../../src/loyalty/books/ultimateRedemptionRate.ts";
import { issuesOf } from "../../config/issuesOf.ts";
import { programWith } from "../shop.ts";
import { buy, streamOf } from "./streams.ts";

const program = programWith({
  timeZone: "Europe/Berlin",
  redemption: { points: 100, valueMinor: 500 },
  expiry: { type: "after", duration: { amount: 3, unit: "month" } },
});
const redeem = (points: number, at: string, orderId?: string) =>
  ({ type: "redeem", points, at, ...(orderId && { orderId }) }) as const;

/** 1,000 points in January, of which 400 are redeemed by March, and 600 in February, of which an order is refunded. */
const ann = streamOf(program, "ann", [
  buy("a1", 100_000, "2026-01-10T10:00:00Z"),
  buy("a2", 50_000, "2026-02-10T10:00:00Z"),
  redeem(300, "2026-02-12T10:00:00Z"),
  buy("a3", 10_000, "2026-02-20T10:00:00Z"),
  { type: "refund", at: "2026-03-01T10:00:00Z", orderId: "a3", what: { type: "all" } },
  redeem(100, "2026-03-05T10:00:00Z"),
  { type: "adjust", at: "2026-03-06T10:00:00Z", points: 50, reason: "goodwill" },
  { type: "adjust", at: "2026-03-07T10:00:00Z", points: -30, reason: "error" },
]);
const ben = streamOf(program, "ben", [
  buy("b1", 20_000, "2026-02-01T10:00:00Z"),
  buy("b2", 0, "2026-02-02T10:00:00Z"),
  buy("b3", 10_000, "2026-02-03T10:00:00Z"),
  { type: "refund", at: "2026-02-04T10:00:00Z", orderId: "b3", what: { type: "all" } },
  { type: "close", at: "2026-03-31T21:59:59Z", reason: "asked" },
]);
const history = pointHistory(program, [...ben, ...ann], { asOf: "2026-03-31" });

describe("pointHistory", () => {
  it("attributes every movement to the lot that it touched", () => {
    expect(history.members.map(({ memberId }) => memberId)).toEqual(["ben", "ann"]);
    const moves = history.members[1]!.movements.map(({ kind, points, issuedAt, at }) => {
      return [kind, points, new Date(issuedAt).toISOString().slice(0, 7), new Date(at).toISOString().slice(0, 7)];
    });
    expect(moves).toEqual([
      ["sold", 1000, "2026-01", "2026-01"],
      ["sold", 500, "2026-02", "2026-02"],
      ["redeemed", 300, "2026-01", "2026-02"],
      ["sold", 100, "2026-02", "2026-02"],
      ["refunded", 100, "2026-02", "2026-03"],
      ["redeemed", 100, "2026-01", "2026-03"],
      ["adjusted", 50, "2026-03", "2026-03"],
      ["adjusted", -30, "2026-01", "2026-03"],
    ]);
  });

  it("leaves out what was recorded later, and has what was due without an event", () => {
    const early = pointHistory(program, [...ben, ...ann], { asOf: "2026-01-31T00:00:00Z" });
    expect(early.members.map(({ events }) => events.length)).toEqual([2]);
    const late = pointHistory(program, ann, { asOf: "2026-05-01" }).members[0]!;
    expect(late.movements.at(-1)).toMatchObject({ kind: "expired", points: 570 });
  });

  it("keeps the issue of transferred points, and books a late fact with what preceded it", () => {
    const sent = streamOf(program, "cy", [
      buy("c1", 10_000, "2026-01-10T10:00:00Z"),
      {
        type: "transfer",
        at: "2026-02-10T10:00:00Z",
        correlationId: "t",
        half: { direction: "out", toMemberId: "di", points: 40 },
      },
      { ...buy("c2", 500, "2026-01-20T10:00:00Z"), recordedAt: "2026-02-11T10:00:00Z" },
    ]);
    const { lots } = sent.find((event) => event.type === "transferredOut")!;
    const received = streamOf(program, "di", [
      {
        type: "transfer",
        at: "2026-02-10T11:00:00Z",
        correlationId: "t",
        half: { direction: "in", fromMemberId: "cy", lots },
      },
    ]);
    const both = pointHistory(program, [...sent, ...received], { asOf: "2026-02-28" });
    const { cohorts } = redemptionTriangle(both, { period: "month" });
    expect(cohorts.map(({ cohort, issued }) => [cohort, issued])).toEqual([
      ["2026-01", 100],
      ["2026-02", 5],
    ]);
    const alone = pointHistory(program, received, { asOf: "2026-02-28" });
    expect(pointsBooks(alone, { period: "month", initialRate: 1 }).cohorts).toMatchObject([
      { cohort: "2026-01", issued: 0, periods: [{ adjusted: 0 }, { adjusted: 40 }] },
    ]);
  });

  it("has the points of stamp cards, and of entries to a raffle", () => {
    const kinds = (reward: { type: "points"; points: number } | { type: "named"; name: string }): unknown[] => {
      const shop = programWith({
        stamps: { required: 2, per: { type: "visit" }, reward },
        raffle: { entries: [{ type: "points", points: 10, entries: 1 }], replacement: "onePrizeEach" },
      });
      const stream = streamOf(shop, "fay", [
        buy("f1", 2000, "2026-01-10T10:00:00Z"),
        buy("f2", 50, "2026-01-11T10:00:00Z"),
        {
          type: "grantEntries",
          at: "2026-01-12T10:00:00Z",
          raffleId: "r",
          reason: { type: "points", points: 10 },
        } as never,
        { type: "refund", at: "2026-01-13T10:00:00Z", orderId: "f2", what: { type: "all" } },
      ]);
      const fay = pointHistory(shop, stream, { asOf: "2026-01-31" });
      const { rates } = programMetrics(fay, { from: "2026-01-01" });
      expect(rates.memberRedemptionRate.value).toBe(1);
      return fay.members[0]!.movements.map(({ kind, points }) => [kind, points]);
    };
    const sold = ["sold", 20];
    const spent = ["redeemed", 10];
    expect(kinds({ type: "points", points: 5 })).toEqual([sold, ["adjusted", 5], spent, ["refunded", 5]]);
    expect(kinds({ type: "named", name: "wash" })).toEqual([sold, spent]);
  });

  it("takes points along into another account, with their issue", () => {
    const at = "2026-02-10T10:00:00Z";
    const merger = { type: "merge", at, correlationId: "m" } as const;
    const old = streamOf(program, "old", [
      buy("x1", 10_000, "2026-01-10T10:00:00Z"),
      redeem(100, "2026-01-11T10:00:00Z", "x2"),
      buy("x2", 3000, "2026-01-12T10:00:00Z"),
      { ...merger, half: { direction: "out", toMemberId: "new" } },
    ]);
    const { moved, movedCheck } = old.at(-1) as unknown as { moved: object; movedCheck: number };
    const half = { direction: "in", fromMemberId: "old", moved, movedCheck };
    const young = streamOf(program, "new", [buy("y1", 500, "2026-02-01T10:00:00Z"), { ...merger, half }]);
    const both = pointHistory(program, [...old, ...young], { asOf: "2026-02-28" });
    expect(both.members.map(({ movements }) => movements.map(({ kind, points }) => [kind, points]))).toEqual([
      [
        ["sold", 100],
        ["redeemed", 100],
        ["sold", 30],
        ["transferred", -30],
      ],
      [
        ["sold", 5],
        ["transferred", 30],
        ["transferred", 0],
      ],
    ]);
    const { cohorts } = redemptionTriangle(both, { period: "month" });
    expect(cohorts.map(({ issued, redeemed }) => [issued, redeemed.at(-1)])).toEqual([
      [130, 100],
      [5, 0],
    ]);
    expect(programMetrics(both, { from: "2026-02-01" }).members).toEqual({ enrolled: 1, open: 1, opening: 0 });
  });

  it("returns points to the cohort that they came from", () => {
    const stream = streamOf(program, "eve", [
      buy("e1", 10_000, "2026-01-10T10:00:00Z"),
      buy("e2", 1000, "2026-02-10T10:00:00Z"),
      redeem(100, "2026-02-10T10:00:00Z", "e2"),
      { type: "refund", at: "2026-03-01T10:00:00Z", orderId: "e2", what: { type: "all" } },
      { type: "hold", id: "h", points: 100, at: "2026-03-02T10:00:00Z" },
      { type: "capture", holdId: "h", at: "2026-03-03T10:00:00Z" },
    ]);
    const { cohorts } = redemptionTriangle(pointHistory(program, stream, { asOf: "2026-04-30" }), { period: "month" });
    expect(cohorts).toEqual([
      { cohort: "2026-01", issued: 100, redeemed: [0, 100, 100, 100], expired: 0 },
      { cohort: "2026-02", issued: 0, redeemed: [0, 0, 0], expired: 0 },
    ]);
  });

  it("names the member whose stream is broken, and each event that is none", () => {
    const broken = [...ben, ann[0]!, ann[2]!];
    expect(issuesOf(() => pointHistory(program, broken, { asOf: "2026-03-31" }))).toMatchObject([
      { code: "inconsistent", path: ["ann", "events", 1, "sequence"] },
    ]);
    const none = [null, { memberId: 3, recordedAt: "2026-01-01" }, { memberId: "x" }] as never;
    expect(issuesOf(() => pointHistory(program, none, { asOf: "2026-03-31" })).map(({ path }) => path)).toEqual([
      ["events", 0],
      ["events", 1, "memberId"],
      ["events", 2, "recordedAt"],
    ]);
    expect(issuesOf(() => pointHistory(program, [], undefined as never))).toMatchObject([{ path: ["asOf"] }]);
  });

  it("passes on what is no fault of a stream", () => {
    const odd = {
      ...program,
      get expiry(): never {
        throw new RangeError("odd");
      },
    };
    expect(() => pointHistory(odd, ann, { asOf: "2026-12-31" })).toThrow(RangeError);
  });
});

describe("redemptionTriangle", () => {
  it("has issue cohorts by age, up to the last period that is over", () => {
    expect(redemptionTriangle(history, { period: "month" })).toEqual({
      kind: "redemptionTriangle",
      period: "month",
      asOf: "2026-03-31",
      cohorts: [
        { cohort: "2026-01", issued: 970, redeemed: [0, 300, 400], expired: 0 },
        { cohort: "2026-02", issued: 700, redeemed: [0, 0], expired: 200 },
        { cohort: "2026-03", issued: 50, redeemed: [0], expired: 0 },
      ],
    });
    const open = pointHistory(program, ann, { asOf: "2026-03-30" });
    expect(redemptionTriangle(open, { period: "month" }).cohorts.map(({ redeemed }) => redeemed)).toEqual([
      [0, 300],
      [0],
    ]);
    expect(issuesOf(() => redemptionTriangle(open, undefined as never))).toMatchObject([{ path: ["period"] }]);
  });

  it("is what ultimateRedemptionRate takes", () => {
    const { issued, redeemed, outstanding } = ultimateRedemptionRate(redemptionTriangle(history, { period: "month" }));
    expect([issued, redeemed, outstanding]).toEqual([1720, 400, 1120]);
  });
});

describe("pointsBooks", () => {
  const options: PointsBooksOptions = { period: "month", initialRate: 0.8 };

  it("has sales and points by cohort, and what was known at the time", () => {
    const estimates = [{ period: "2026-02", rate: 0.9, byCohort: { "2026-01": 0.5 } }];
    const books = pointsBooks(history, { ...options, estimates });
    expect(books.periods).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(books.cohorts.map(({ sales, issued, expectedAtSale }) => [Number(sales), issued, expectedAtSale])).toEqual([
      [1000, 1000, 800],
      [900, 900, 720],
      [0, 0, 0],
    ]);
    expect(books.cohorts[0]!.valuePerPoint.toString()).toBe("0.05");
    expect(
      books.cohorts[0]!.periods.map(({ redeemed, adjusted, expectedRedeemed }) => [
        redeemed,
        adjusted,
        expectedRedeemed,
      ]),
    ).toEqual([
      [0, 0, 800],
      [300, 0, 500],
      [100, -30, 485],
    ]);
    expect(
      books.cohorts[1]!.periods.map(({ refunded, expired, expectedRedeemed }) => [refunded, expired, expectedRedeemed]),
    ).toEqual([
      [100, 0, 720],
      [100, 200, 500],
    ]);
  });

  it("closes, and ends with nothing once all points are gone", () => {
    const later = pointHistory(program, [...ben, ...ann], { asOf: "2026-06-30" });
    const { periods } = pointsLiability(pointsBooks(later, options), { basis: "relativePrice" });
    expect(Number(periods.at(-1)!.closing)).toBe(0);
    expect(Number(periods[0]!.deferred)).toBe(38.46);
  });

  it("takes another price and another value, and none where there is no programme's", () => {
    const net = pointsBooks(history, { ...options, price: ({ paidMinor }) => paidMinor / 2, valuePerPoint: "0.01" });
    expect(net.cohorts.map(({ sales, valuePerPoint }) => [Number(sales), Number(valuePerPoint)])).toEqual([
      [500, 0.01],
      [450, 0.01],
      [0, 0.01],
    ]);
    const plain = pointHistory(programWith(), [], { asOf: "2026-03-31" });
    const bad = { period: "month", initialRate: 80, estimates: [{ period: "x", rate: 2, byCohort: { y: -1 } }, null] };
    expect(issuesOf(() => pointsBooks(plain, bad as never)).map(({ path }) => path.join("."))).toEqual([
      "initialRate",
      "estimates.0.period",
      "estimates.0.rate",
      "estimates.0.byCohort.y",
      "estimates.1",
      "valuePerPoint",
    ]);
    expect(issuesOf(() => pointsBooks(history, { ...options, estimates: 3 as never }))).toMatchObject([
      { path: ["estimates"] },
    ]);
    expect(issuesOf(() => pointsBooks(history, { ...options, price: () => 0.5 }))).toHaveLength(5);
    expect(pointsBooks(plain, { ...options, valuePerPoint: 1 }).cohorts).toEqual([]);
  });
});

describe("expiringSoon", () => {
  it("has points by their last day in the programme's zone", () => {
    const soon = expiringSoon(pointHistory(program, ann, { asOf: "2026-04-10" }), { days: [0, 30] });
    expect(soon.buckets).toEqual([
      { fromDay: 0, throughDay: 0, throughDate: "2026-04-10", points: 570, members: 1 },
      { fromDay: 1, throughDay: 30, throughDate: "2026-05-10", points: 500, members: 1 },
      { fromDay: 31, throughDay: null, throughDate: null, points: 50, members: 1 },
    ]);
    expect(soon.withoutEnd).toBe(0);
    const wide = expiringSoon(pointHistory(program, ann, { asOf: "2026-04-10" }), { days: [60] });
    expect(wide.buckets[0]).toMatchObject({ points: 1120, members: 1 });
  });

  it("has points that end for want of activity, and those that never end", () => {
    const lazy = programWith({
      expiry: { type: "inactivity", duration: { amount: 20, unit: "day" }, activities: ["earn"], share: "0.5" },
    });
    const stream = streamOf(lazy, "m", [
      buy("1", 10_000, "2026-01-01T10:00:00Z"),
      { type: "adjust", at: "2026-01-01T11:00:00Z", points: 7, reason: "gift", expiresAt: "2026-01-05T00:00:00Z" },
      buy("2", 30_000, "2026-01-02T10:00:00Z"),
      { type: "hold", at: "2026-01-02T11:00:00Z", points: 107 },
    ]);
    const { buckets, withoutEnd } = expiringSoon(pointHistory(lazy, stream, { asOf: "2026-01-02" }), { days: [2, 20] });
    expect(buckets.map(({ points }) => points)).toEqual([7, 150, 0]);
    expect(buckets.map(({ members }) => members)).toEqual([1, 1, 0]);
    expect(withoutEnd).toBe(250);
  });

  it("names days that do not rise", () => {
    const paths = (days: unknown): unknown[] =>
      issuesOf(() => expiringSoon(history, { days } as never)).map(({ path }) => path);
    expect(paths([30, 30, 1.5])).toEqual([
      ["days", 1],
      ["days", 2],
    ]);
    expect(paths(["x", 3, -1])).toEqual([
      ["days", 0],
      ["days", 2],
    ]);
    expect(paths([])).toEqual([["days"]]);
    expect(issuesOf(() => expiringSoon(history, undefined as never))).toMatchObject([{ code: "required" }]);
  });
});
