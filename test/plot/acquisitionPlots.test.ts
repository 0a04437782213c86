import { describe, expect, it } from "vitest";
import { allocateAcquisitionRetention } from "../../src/acquisition/allocateAcquisitionRetention.ts";
import { channelProfit } from "../../src/acquisition/channelProfit.ts";
import { customerAcquisitionCost } from "../../src/acquisition/customerAcquisitionCost.ts";
import { paybackCurve } from "../../src/acquisition/paybackCurve.ts";
import { prospectEquity } from "../../src/acquisition/prospectEquity.ts";
import { retentionUplift } from "../../src/acquisition/retentionUplift.ts";
import { plotAcquisitionCost } from "../../src/plot/plotAcquisitionCost.ts";
import { plotPaybackCurve } from "../../src/plot/plotPaybackCurve.ts";
import { plotProfitToDate } from "../../src/plot/plotProfitToDate.ts";
import { plotProspectEquity } from "../../src/plot/plotProspectEquity.ts";
import { plotRetentionUplift } from "../../src/plot/plotRetentionUplift.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { render } from "./render.ts";

const equity = {
  margin: 50,
  discountRatePerPeriod: 0.1,
  acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
  retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
};

describe("plotAcquisitionCost", () => {
  it("says whose cost it is and how much later money counts", () => {
    const subtitle = (lagPeriods: number): string =>
      plotAcquisitionCost(customerAcquisitionCost([], { basis: "paid", lagPeriods })).description;
    expect(subtitle(0)).toMatch(/Paid channels.*before\.$/);
    expect(subtitle(1)).toContain("1 period later");
    expect(subtitle(2)).toContain("2 periods later");
  });
});

describe("plotPaybackCurve", () => {
  it("marks the first whole period in which the cost is paid back", () => {
    const curve = paybackCurve({ cac: 100, arpa: 100, marginShare: 0.4, retentionRate: 1 }, { periods: 4 });
    const dots = plotPaybackCurve(curve).data.values.filter(({ point }) => point === "break-even");
    expect(dots.map(({ period, balance }) => [period, balance])).toEqual([[3, 20]]);
  });
});

describe("plotProfitToDate", () => {
  it("draws a line for every channel, dashed where it is not mature", async () => {
    const rows = [0, 1, 2].flatMap((period) => [
      { channel: "old", period, contribution: 10, acquisitionCost: period === 0 ? 15 : 0 },
      { channel: "young", period, contribution: 10, acquisitionCost: period === 2 ? 50 : 0 },
    ]);
    const spec = plotProfitToDate(channelProfit(rows, { discountRatePerPeriod: 0, maturePeriods: 2 }));
    const { svg, texts } = await render(spec);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["old", "young"]));
    expect(svg.match(/stroke-dasharray="4,3"/g)).toHaveLength(1);
    expect(spec.title.subtitle.join(" ")).toContain("Dashed: not mature.");
  });
});

describe("plotRetentionUplift", () => {
  it("names the rates, or the horizons, of its lines", () => {
    const result = retentionUplift({
      retentionRate: 0.825,
      retentionGain: 0.05,
      discountRatePerPeriod: 0.1,
      profitByTenure: [1],
      horizon: 12,
    });
    const row = (by: "retentionRate" | "horizon") => plotRetentionUplift([result], { by }).data.values[0];
    expect(row("retentionRate")).toMatchObject({ line: "horizon 12", at: 0.825 });
    expect(row("horizon")).toMatchObject({ line: "82.5% before", at: 12 });
    expect(plotRetentionUplift([result], { by: "horizon" }).description).toContain("5 points more retention");
  });

  it("refuses what is no such choice", () => {
    expect(issuesOf(() => plotRetentionUplift([], { by: "rate" } as never))).toMatchObject([{ path: ["by"] }]);
    expect(issuesOf(() => plotRetentionUplift([], undefined as never))).toHaveLength(1);
  });
});

describe("plotProspectEquity", () => {
  it("draws its lines, and the best spending where it is given", async () => {
    const points = [0, 10, 20].map((retentionSpend) => prospectEquity(equity, { acquisitionSpend: 3, retentionSpend }));
    const allocation = allocateAcquisitionRetention(equity);
    const spec = plotProspectEquity(points, { allocation });
    expect(spec.data.values.map(({ line }) => line)).toEqual([
      ...["3 to win", "3 to win", "3 to win"],
      "best: 3.4 to win, 15.8 to keep",
    ]);
    const { svg } = await render(spec);
    expect(svg).toMatch(/aria-roledescription="line mark"|class="mark-line/);
    expect(/<path[^>]*d="M[^"]*L[^"]*L[^"]*"[^>]*stroke="#0072B2"/.exec(svg)).not.toBeNull();
  });
});
