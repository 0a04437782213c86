import { describe, expect, it } from "vitest";
import { grossRevenueRetention } from "../../src/churn/grossRevenueRetention.ts";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { logoChurn } from "../../src/churn/logoChurn.ts";
import { mrrCohorts } from "../../src/churn/mrrCohorts.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import { netRevenueRetention } from "../../src/churn/netRevenueRetention.ts";
import { plotLapseStatus } from "../../src/plot/plotLapseStatus.ts";
import { plotLogoChurn } from "../../src/plot/plotLogoChurn.ts";
import { plotMrrCohorts } from "../../src/plot/plotMrrCohorts.ts";
import { plotMrrMovements } from "../../src/plot/plotMrrMovements.ts";
import { plotRevenueRetention } from "../../src/plot/plotRevenueRetention.ts";
import { plotStandardizedChurn } from "../../src/plot/plotStandardizedChurn.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { asOf, nobody, shop, subscribers } from "./samples.ts";

describe("plotMrrMovements", () => {
  const movements = mrrMovements(subscribers);

  it("has gains above zero and losses below, which make up each period's change", () => {
    const { values } = plotMrrMovements(movements).data;
    for (const { label, opening, closing } of movements.periods) {
      const bars = values.filter(({ period }) => period === label);
      expect(bars).toHaveLength(5);
      expect(bars.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(closing.minus(opening).toNumber(), 6);
    }
    expect(values.filter(({ movement }) => movement === "Churn").some(({ value }) => Number(value) < 0)).toBe(true);
    expect(values.some(({ value }) => Object.is(value, -0))).toBe(false);
  });

  it("says that a period is pale only where one is not over", () => {
    expect(plotMrrMovements(movements).title.subtitle.join(" ")).toContain("Pale: not over.");
    const over = mrrMovements(mrrHistory([], { asOf: "2024-01-31" }));
    expect(plotMrrMovements(over).title.subtitle.join(" ")).not.toContain("Pale");
  });
});

describe("plotRevenueRetention", () => {
  it("has the rates of both, and a gap where a period is not over", () => {
    const [gross, net] = [grossRevenueRetention(subscribers), netRevenueRetention(subscribers)];
    const { values } = plotRevenueRetention(gross, net).data;
    const rates = [gross, net].flatMap(({ periods }) => periods.map(({ rate, complete }) => (complete ? rate : null)));
    expect(values.map(({ rate }) => rate)).toEqual(rates);
    expect(rates.at(-1)).toBeNull();
  });

  it.each([
    [1, "Over a month:"],
    [12, "Over 12 months:"],
  ])("names a span of %d", (spanPeriods, words) => {
    const options = { spanPeriods, method: "product" } as const;
    const spec = plotRevenueRetention(
      grossRevenueRetention(subscribers, options),
      netRevenueRetention(subscribers, options),
    );
    expect(spec.title.subtitle.join(" ")).toContain(words);
  });
});

describe("plotLogoChurn", () => {
  it("names its definition and leaves out what is not over", () => {
    const churn = logoChurn(subscribers, { definition: "midpoint" });
    const spec = plotLogoChurn(churn);
    expect(spec.title.subtitle.join(" ")).toContain('"midpoint"');
    expect(spec.data.values.map(({ rate }) => rate)).toEqual(
      churn.periods.map(({ rate, complete }) => (complete ? rate : null)),
    );
  });
});

describe("plotMrrCohorts", () => {
  it("has a cell for each rate, and none for a cohort of nobody", () => {
    const table = mrrCohorts(subscribers);
    const rates = table.cells.flat().flatMap(({ netRate }) => (netRate === null ? [] : [netRate]));
    expect(plotMrrCohorts(table).data.values.map(({ rate }) => rate)).toEqual(rates);
    const gap = mrrHistory(
      ["2024-01", "2024-03"].map((period) => ({ customerId: period, period, mrr: 5 })),
      { asOf: "2024-03-31" },
    );
    const { values } = plotMrrCohorts(mrrCohorts(gap)).data;
    expect(new Set(values.map(({ cohort }) => cohort))).toEqual(new Set(["2024-01 (1)", "2024-03 (1)"]));
  });
});

describe("plotLapseStatus", () => {
  it("counts every customer, and shows the unknown only where there are any", () => {
    const table = lapseStatus(shop, { asOf, policy: "fixed", activeDays: 30, lapsedDays: 90 });
    const { values } = plotLapseStatus(table).data;
    expect(values.map(({ status }) => status)).toEqual(["Active", "Reactivated", "Lapsing", "Lapsed"]);
    expect(values.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(table.length);
    const unknown = lapseStatus(shop, { asOf, policy: "baseQuantile", activeShare: 0.5, lapsedShare: 1 });
    expect(plotLapseStatus(unknown).data.values.at(-1)).toEqual({ status: "Unknown", customers: table.length });
    const none = lapseStatus(nobody, { asOf, policy: "fixed", activeDays: 30, lapsedDays: 90 });
    expect(plotLapseStatus(none).data.values).toHaveLength(4);
  });
});

describe("plotStandardizedChurn", () => {
  it("has both rates of each period", () => {
    const points = [{ label: "2024", blended: 0.1, standardized: null }];
    expect(plotStandardizedChurn(points).data.values.map(({ rate }) => rate)).toEqual([0.1, null]);
  });

  it("refuses a rate that is none", () => {
    const points = [{ label: "2024", blended: NaN, standardized: "high" as unknown as number }];
    expect(issuesOf(() => plotStandardizedChurn(points)).map(({ path }) => path)).toEqual([
      ["points", 0, "blended"],
      ["points", 0, "standardized"],
    ]);
  });
});
