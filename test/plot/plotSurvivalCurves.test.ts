import { describe, expect, it } from "vitest";
import { plotCumulativeHazard } from "../../src/plot/plotCumulativeHazard.ts";
import { plotHazards } from "../../src/plot/plotHazards.ts";
import { plotLogRank } from "../../src/plot/plotLogRank.ts";
import { plotSurvivalCurves } from "../../src/plot/plotSurvivalCurves.ts";
import { plotTenures } from "../../src/plot/plotTenures.ts";
import { hazardRates } from "../../src/survival/hazardRates.ts";
import { hazards } from "../../src/survival/hazards.ts";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { observed, placebo, sixMp } from "../survival/data.ts";
import { render } from "./render.ts";

describe("plotSurvivalCurves", () => {
  it("has a step where the curve falls, from 1 at the start to the last time", () => {
    const { values } = plotSurvivalCurves(kaplanMeier(sixMp)).data;
    expect(values.map(({ time }) => time)).toEqual([0, 6, 7, 10, 13, 16, 22, 23, 35]);
    expect(values[0]).toEqual({ curve: "all", time: 0, value: 1, lower: null, upper: null });
    expect(values.at(-1)!["value"]).toBeCloseTo(0.4482, 4);
  });

  it("says the medians and names several curves in a legend", async () => {
    const curves = [
      { label: "6-MP", result: kaplanMeier(sixMp) },
      { label: "placebo", result: kaplanMeier(placebo) },
      { label: "nobody", result: kaplanMeier([]) },
    ];
    const spec = plotSurvivalCurves(curves);
    expect(spec.title.subtitle.join(" ")).toBe(
      "Kaplan-Meier, 95% intervals. Median: 6-MP 23, placebo 8, nobody not reached.",
    );
    const { texts } = await render(spec);
    expect(texts.filter(({ role }) => role === "legend-label").map(({ text }) => text)).toEqual([
      "6-MP",
      "placebo",
      "nobody",
    ]);
  });

  it("draws bands for up to three curves, and names the unit of time", async () => {
    const curve = { label: "a", result: kaplanMeier(sixMp) };
    const curves = [1, 2, 3, 4].map((i) => ({ ...curve, label: String(i) }));
    expect(plotSurvivalCurves(curves.slice(0, 3)).layer).toHaveLength(2);
    expect(plotSurvivalCurves(curves).layer).toHaveLength(1);
    const { texts } = await render(plotSurvivalCurves(curve.result, { timeUnit: "weeks" }));
    expect(texts.map(({ text }) => text)).toContain("Time since the start (weeks)");
  });

  it("draws some five hundred of very many steps, the last among them", () => {
    const { values } = plotSurvivalCurves(kaplanMeier(observed(Array.from({ length: 4000 }, (_, i) => i + 1)))).data;
    expect(values.length).toBeLessThan(510);
    expect(values.at(-1)).toMatchObject({ time: 4000, value: 0, lower: null });
  });
});

describe("plotCumulativeHazard", () => {
  it("rises in steps from 0", () => {
    const { values } = plotCumulativeHazard(nelsonAalen(observed([2, 4]))).data;
    expect(values.map(({ time, value }) => [time, value])).toEqual([
      [0, 0],
      [2, 0.5],
      [4, 1.5],
    ]);
  });
});

describe("plotHazards", () => {
  it("has a dot for each time with an event", () => {
    const { values } = plotHazards(hazards(observed([1, 3], [2]))).data;
    expect(values.map(({ time, hazard }) => [time, hazard])).toEqual([
      [1, 1 / 3],
      [3, 1],
    ]);
  });

  it("has a step for each interval, with bounds where there was an event", () => {
    const { values } = plotHazards(hazardRates(observed([2, 3], [9]), { width: 5 })).data;
    expect(values).toMatchObject([
      { time: 0, end: 5, hazard: 0.2 },
      { time: 5, end: 10, hazard: 0, lower: null, upper: null },
    ]);
    expect(values[0]!["lower"]).toBeLessThan(0.2);
  });
});

describe("plotLogRank", () => {
  it("sets observed beside expected events, with the test below the title", () => {
    const spec = plotLogRank(logRank([sixMp, placebo]), { labels: ["6-MP"] });
    expect(spec.data.values.map(({ group, of }) => [group, of])).toEqual([
      ["6-MP", "Observed"],
      ["6-MP", "Expected"],
      ["group 2", "Observed"],
      ["group 2", "Expected"],
    ]);
    expect(spec.description).toContain("Chi-square 16.79, 1 degree of freedom, p = 0.000042.");
    expect(plotLogRank(logRank([sixMp, placebo, sixMp])).description).toContain("2 degrees of freedom");
    expect(plotLogRank(logRank([[], []])).description).toContain("cannot be compared");
  });
});

describe("plotTenures", () => {
  it("counts every customer once, by tenure and state", () => {
    const rows = [0, 5, 19.9, 20].map((time, i) => ({ customerId: String(i), time, event: i < 2 }));
    const { values } = plotTenures(rows).data;
    const filled = values.filter(({ customers }) => customers !== 0);
    expect(filled).toEqual([
      { from: 0, to: 1, state: "Lapsed", customers: 1 },
      { from: 5, to: 6, state: "Lapsed", customers: 1 },
      { from: 19, to: 20, state: "Still here", customers: 2 },
    ]);
    expect(plotTenures([{ customerId: "a", time: 0, event: false }]).data.values[20]).toMatchObject({
      to: 1,
      customers: 1,
    });
  });
});
