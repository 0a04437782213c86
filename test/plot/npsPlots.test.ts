import { describe, expect, it } from "vitest";
import { cesMean } from "../../src/nps/cesMean.ts";
import { csat } from "../../src/nps/csat.ts";
import { earnedGrowth } from "../../src/nps/earnedGrowth.ts";
import { npsBySegment } from "../../src/nps/npsBySegment.ts";
import { npsDifference } from "../../src/nps/npsDifference.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import { npsReferrals } from "../../src/nps/npsReferrals.ts";
import { npsTransitions } from "../../src/nps/npsTransitions.ts";
import { npsTrend } from "../../src/nps/npsTrend.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import { plotCesMean } from "../../src/plot/plotCesMean.ts";
import { plotEarnedGrowth } from "../../src/plot/plotEarnedGrowth.ts";
import { plotNpsBySegment } from "../../src/plot/plotNpsBySegment.ts";
import { plotNpsIntervals } from "../../src/plot/plotNpsIntervals.ts";
import { plotNpsReferrals } from "../../src/plot/plotNpsReferrals.ts";
import { plotNpsTransitions } from "../../src/plot/plotNpsTransitions.ts";
import { plotNpsTrend } from "../../src/plot/plotNpsTrend.ts";
import { plotSatisfaction } from "../../src/plot/plotSatisfaction.ts";

const asOf = "2024-03-31";
const responses = surveyResponses([
  { respondentId: "a", score: 6, at: "2024-01-10", plan: "pro" },
  { respondentId: "a", score: 9, at: "2024-03-05", plan: "pro" },
  { respondentId: "b", score: 7, at: "2024-03-15", plan: "basic" },
  { respondentId: "c", score: 2, at: "2024-03-16" },
]);

describe("plotNpsIntervals", () => {
  it("has scores and differences with their bounds, and rows without marks", () => {
    const counts = { promoters: 5, passives: 3, detractors: 2 };
    const results = [
      npsInterval(counts),
      npsDifference(counts, counts),
      npsInterval({ ...counts, promoters: 0, passives: 0, detractors: 0 }),
    ];
    const { values } = plotNpsIntervals(results.map((result, i) => ({ label: String(i), result }))).data;
    expect(values.map(({ score }) => score)).toEqual([30, 0, null]);
    expect(values[0]).toMatchObject({ lower: results[0]!.lower, upper: results[0]!.upper });
  });
});

describe("plotNpsTrend", () => {
  it("has a row per period, a gap included", () => {
    const { data, title } = plotNpsTrend(npsTrend(responses, { asOf, period: "month", confidence: 0.9 }));
    expect(data.values.map(({ label, score, respondents }) => [label, score, respondents])).toEqual([
      ["2024-01", -100, 1],
      ["2024-02", null, 0],
      ["2024-03", 0, 3],
    ]);
    expect(title.subtitle).toEqual(["By month, with 90% intervals, as of 2024-03-31."]);
  });
});

describe("plotNpsBySegment", () => {
  it("has the best segment first, named with score and respondents", () => {
    const { data, title } = plotNpsBySegment(npsBySegment(responses, "plan", { asOf }));
    expect(data.values.filter(({ order }) => order === 0).map(({ segment }) => segment)).toEqual([
      "pro: 100 (1)",
      "basic: 0 (1)",
      "no segment: -100 (1)",
    ]);
    expect(title.subtitle.join(" ")).toContain("All together: score 0, 3 respondents.");
  });
});

describe("plotNpsTransitions", () => {
  it("has a cell for each pair of categories, empty where nobody was", () => {
    const moved = npsTransitions(responses, { asOf: "2024-01-31" }, { from: "2024-02-01", asOf });
    const { values } = plotNpsTransitions(moved).data;
    expect(values[2]).toEqual({ before: "Detractor", after: "Promoter", respondents: 1, share: 1 });
    expect(values[8]).toEqual({ before: "Promoter", after: "Promoter", respondents: 0, share: null });
  });
});

describe("plotNpsReferrals", () => {
  it("has the share of each category that brought somebody", () => {
    const { values } = plotNpsReferrals(npsReferrals(responses, new Map([["b", 2]]), { asOf })).data;
    expect(values.map(({ category, share, referrals }) => [category, share, referrals])).toEqual([
      ["Detractors", 0, 0],
      ["Passives", 1, 2],
      ["Promoters", 0, 0],
    ]);
  });
});

describe("plots of satisfaction, effort and earned growth", () => {
  it("name what they were computed from", () => {
    expect(plotSatisfaction([{ label: "May", result: csat([]) }]).data.values[0]).toMatchObject({ text: "no answers" });
    expect(plotCesMean(cesMean([7])).title.subtitle).toEqual(["Mean 7.00, 1 answer."]);
    expect(plotCesMean(cesMean([])).title.subtitle).toEqual(["No answers, no mean."]);
  });

  it("say when there is no earlier revenue to grow from", () => {
    const amounts = { priorRevenue: 0, returningRevenue: 0, earnedNewRevenue: 5, boughtNewRevenue: 5 };
    expect(plotEarnedGrowth(earnedGrowth(amounts)).title.subtitle).toEqual(["No earlier revenue, no growth."]);
  });
});
