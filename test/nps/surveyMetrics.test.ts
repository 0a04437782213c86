import { describe, expect, it } from "vitest";
import { customerAttribute } from "../../src/nps/customerAttribute.ts";
import { npsBySegment } from "../../src/nps/npsBySegment.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { npsTransitions } from "../../src/nps/npsTransitions.ts";
import { npsTrend } from "../../src/nps/npsTrend.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const responses = surveyResponses([
  { respondentId: "a", score: 6, at: "2024-01-10", country: "AT" },
  { respondentId: "a", score: 9, at: "2024-01-20", country: "DE" },
  { respondentId: "a", score: 8, at: "2024-03-05", country: "DE" },
  { respondentId: "b", score: 10, at: "2024-01-15", country: "AT" },
  { respondentId: "b", score: 3, at: "2024-03-31T23:59:59.999Z" },
  { respondentId: "c", score: 9, at: "2024-04-01", country: "AT" },
]);
const none = surveyResponses([]);
const asOf = "2024-03-31";
const paths = (run: () => unknown): string[] => issuesOf(run).map(({ path }) => path.join("."));

describe("npsBySegment", () => {
  const segmentsOf = (options: object, by: Parameters<typeof npsBySegment>[1] = "country") =>
    npsBySegment(responses, by, { asOf, ...options }).segments.map(({ segment, promoters, passives, detractors }) => [
      segment,
      promoters,
      passives,
      detractors,
    ]);

  it("scores the latest answer of each respondent, by its own attribute", () => {
    const result = npsBySegment(responses, "country", { asOf });
    expect(segmentsOf({})).toEqual([
      ["DE", 0, 1, 0],
      [null, 0, 0, 1],
    ]);
    expect(result).toMatchObject({
      kind: "npsBySegment",
      attribute: "country",
      asOf,
      from: null,
      duplicates: "latest",
      outsideWindow: 1,
      duplicatesDropped: 3,
      confidence: 0.95,
      overall: { score: -50, total: 2 },
    });
  });

  it("takes the first answers, or all, or those of a window", () => {
    expect(segmentsOf({ duplicates: "first" })).toEqual([["AT", 1, 0, 1]]);
    expect(segmentsOf({ duplicates: "all" })).toEqual([
      ["AT", 1, 0, 1],
      ["DE", 1, 1, 0],
      [null, 0, 0, 1],
    ]);
    expect(segmentsOf({ from: "2024-02-01", asOf: "2024-03-30" })).toEqual([["DE", 0, 1, 0]]);
  });

  it("puts segments in the order of their names, answers without one last", () => {
    const plans = [undefined, "B", "A", undefined, "C", "A"];
    const answers = surveyResponses(plans.map((plan, respondentId) => ({ respondentId, score: 9, at: 0, plan })));
    const { segments } = npsBySegment(answers, "plan", { asOf });
    expect(segments.map(({ segment, total }) => [segment, total])).toEqual([
      ["A", 2],
      ["B", 1],
      ["C", 1],
      [null, 2],
    ]);
  });

  it("has an interval per segment", () => {
    const { segments, overall } = npsBySegment(responses, "country", { asOf, confidence: 0.8 });
    for (const score of [...segments, overall]) {
      const { lower, upper } = npsInterval(score, { confidence: 0.8 });
      expect([score.lower, score.upper]).toEqual([lower, upper]);
    }
  });

  it("joins with a customer table, such as the segments of rfm", () => {
    const log = transactionLog([
      { customerId: "a", at: "2024-03-05", amount: 10 },
      { customerId: "b", at: "2023-01-15", amount: 10 },
    ]);
    const bySegment = customerAttribute(rfm(log, { asOf }), "segment");
    expect(segmentsOf({ asOf: "2024-04-30" }, bySegment)).toEqual([
      ["Hibernating", 0, 0, 1],
      ["New customers", 0, 1, 0],
      [null, 1, 0, 0],
    ]);
    expect([...customerAttribute(rfm(log, { asOf }), "r").values()]).toEqual(["5", "1"]);
    const withoutAmounts = transactionLog([{ customerId: "a", at: 0 }]);
    expect(customerAttribute(rfm(withoutAmounts, { asOf }), "m").get("a")).toBeNull();
    expect(paths(() => customerAttribute(rfm(log, { asOf }), "plan" as never))).toEqual(["column"]);
  });

  it("has no segments without answers", () => {
    expect(npsBySegment(none, "country", { asOf }).segments).toEqual([]);
    expect(npsBySegment(none, new Map(), { asOf })).toMatchObject({
      attribute: null,
      segments: [],
      overall: { score: null },
    });
  });

  it("names what cannot be used", () => {
    expect(paths(() => npsBySegment(responses, "plan", { asOf }))).toEqual(["by"]);
    const plain = surveyResponses([{ respondentId: 1, score: 9, at: 0 }]);
    expect(issuesOf(() => npsBySegment(plain, "toString", { asOf }))[0]?.message).toContain("no attributes");
    const options = { asOf, duplicates: "mean" as never, confidence: 1 };
    expect(paths(() => npsBySegment(responses, "country", options))).toEqual(["confidence", "duplicates"]);
    expect(paths(() => npsBySegment(responses, "country", {} as never))).toEqual(["asOf"]);
    expect(paths(() => npsBySegment(responses, "country", { asOf, from: "soon" }))).toEqual(["from"]);
  });
});

describe("npsTrend", () => {
  it("counts each respondent once in each period, gaps included", () => {
    const trend = npsTrend(responses, { asOf, period: "month" });
    expect(trend).toMatchObject({
      kind: "npsTrend",
      period: "month",
      timeZone: "UTC",
      duplicatesDropped: 1,
      outsideWindow: 1,
    });
    expect(
      trend.points.map(({ label, start, complete, score, total }) => [label, start, complete, score, total]),
    ).toEqual([
      ["2024-01", "2024-01-01T00:00:00.000Z", true, 100, 2],
      ["2024-02", "2024-02-01T00:00:00.000Z", true, null, 0],
      ["2024-03", "2024-03-01T00:00:00.000Z", true, -50, 2],
    ]);
    const [january] = trend.points;
    expect(january!.lower).toBe(npsInterval({ promoters: 2, passives: 0, detractors: 0 }).lower);
  });

  it("begins where told to, and marks what the window cuts", () => {
    const options = { from: "2023-12-15", asOf: "2024-04-01T12:00Z", period: "month", duplicates: "all" } as const;
    const { points, from } = npsTrend(responses, options);
    expect(points.map(({ label, complete, total }) => [label, complete, total])).toEqual([
      ["2023-12", false, 0],
      ["2024-01", true, 3],
      ["2024-02", true, 0],
      ["2024-03", true, 2],
      ["2024-04", false, 1],
    ]);
    expect(from).toBe("2023-12-15T00:00:00.000Z");
  });

  it("cuts periods in the zone of the answers", () => {
    const late = { respondentId: 1, score: 9, at: "2024-01-31T23:30Z" };
    const [point] = npsTrend(surveyResponses([late], { timeZone: "Europe/Vienna" }), { asOf, period: "month" }).points;
    expect(point).toMatchObject({ label: "2024-02", start: "2024-01-31T23:00:00.000Z", total: 1 });
  });

  it("has no points without answers, but those asked for", () => {
    expect(npsTrend(none, { asOf, period: "month" }).points).toEqual([]);
    expect(npsTrend(responses, { asOf: "2023-01-01", period: "month" }).points).toEqual([]);
    expect(npsTrend(none, { from: "2024-03-01", asOf, period: "month" }).points).toMatchObject([
      { score: null, lower: null },
    ]);
    expect(npsTrend(responses, { from: "2025-01-01", asOf, period: "month" }).points).toMatchObject([
      { label: "2024-03", total: 0 },
    ]);
  });

  it("names what cannot be used", () => {
    const options = { asOf, period: "decade", weekStartsOn: 7, confidence: 0, duplicates: "none" } as never;
    expect(paths(() => npsTrend(responses, options))).toEqual(["period", "weekStartsOn", "confidence", "duplicates"]);
    expect(paths(() => npsTrend(responses, { asOf, from: "soon", period: "month" }))).toEqual(["from"]);
  });
});

describe("npsTransitions", () => {
  const before = { asOf: "2024-01-31" };
  const after = { from: "2024-02-01", asOf: "2024-04-30" };

  it("counts who moved where by the latest answers of both windows", () => {
    const result = npsTransitions(responses, before, after);
    expect(result).toMatchObject({
      kind: "npsTransitions",
      before: { from: null, asOf: "2024-01-31" },
      after: { from: "2024-02-01T00:00:00.000Z", asOf: "2024-04-30" },
      counts: { promoter: { detractor: 1, passive: 1, promoter: 0 } },
      shares: { promoter: { detractor: 0.5, passive: 0.5, promoter: 0 }, passive: { passive: null } },
      total: 2,
      onlyBefore: 0,
      onlyAfter: 1,
    });
    expect(npsTransitions(responses, { from: "2024-01-12", asOf: "2024-01-16" }, after)).toMatchObject({
      total: 1,
      onlyAfter: 2,
    });
    expect(npsTransitions(responses, before, { from: "2024-04-01", asOf: "2024-04-30" })).toMatchObject({
      total: 0,
      onlyBefore: 2,
    });
  });

  it("refuses windows that overlap", () => {
    expect(paths(() => npsTransitions(responses, before, { ...after, from: "2024-01-31" }))).toEqual(["after.from"]);
    expect(paths(() => npsTransitions(responses, before, { asOf } as never))).toEqual(["after.from"]);
    expect(paths(() => npsTransitions(responses, {} as never, after))).toEqual(["asOf"]);
  });
});
