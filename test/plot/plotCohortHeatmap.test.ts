import { describe, expect, it } from "vitest";
import { plotCohortHeatmap } from "../../src/plot/plotCohortHeatmap.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { render } from "./render.ts";
import { asOf, shop } from "./samples.ts";

const table = cohortRetention(shop, { asOf, period: "month" });
const log = transactionLog(
  [
    { customerId: "a", at: "2024-01-05", amount: 10 },
    { customerId: "b", at: "2024-01-20", amount: 0 },
    { customerId: "c", at: "2024-03-01", amount: 0 },
    { customerId: "a", at: "2024-02-11", amount: "-5.50" },
    { customerId: "a", at: "2024-03-03", amount: 20 },
  ],
  { unlinkedRefunds: "allow" },
);

describe("plotCohortHeatmap", () => {
  it("has a datum per cell of a cohort with customers, as it stands in the table", () => {
    const { values } = plotCohortHeatmap(table).data;
    const kept = table.cohorts.flatMap((cohort, i) => (cohort.size > 0 ? [{ ...cohort, cells: table.cells[i]! }] : []));
    expect(kept.length).toBeLessThan(table.cohorts.length);
    expect(values.map(({ cohort, period, count, rate }) => ({ cohort, period, count, rate }))).toEqual(
      kept.flatMap(({ label, size, cells }) =>
        cells.map(({ count, rate }, period) => ({ cohort: `${label} (${size})`, period, count, rate })),
      ),
    );
  });

  it("says that cohorts without customers have no row", () => {
    expect(plotCohortHeatmap(table).description).toContain("A month without new customers has no row.");
    const full = cohortRetention(shop, { asOf, period: "year" });
    expect(plotCohortHeatmap(full).description).not.toContain("no row");
  });

  it("keeps periods that are not over apart from zeros, and cells without a rate empty", () => {
    const open = cohortRetention(log, { asOf: "2024-03-15", period: "month", measure: "revenue" });
    const { values } = plotCohortHeatmap({ ...open, cells: [open.cells[0]!, [], open.cells[2]!] }).data;
    expect(values.map(({ period, rate, text, state }) => [period, rate, text, state])).toEqual([
      [0, 1, "100", "over"],
      [1, -0.55, "-55", "over"],
      [2, null, null, "not over"],
      [0, null, null, "not over"],
    ]);
    const closed = cohortRetention(log, { asOf: "2024-03-31", period: "month", measure: "revenue" });
    expect(plotCohortHeatmap(closed).data.values.at(-1)).toMatchObject({ rate: null, state: "nothing to share" });
  });

  it("crosses out each period that is not over", async () => {
    const { svg } = await render(plotCohortHeatmap(table));
    const crossings = plotCohortHeatmap(table).data.values.filter(({ state }) => state === "not over").length;
    const drawn = /class="mark-rule role-mark[^>]*>(.*?)<\/g>/.exec(svg)![1]!;
    expect(drawn.match(/<line/g)).toHaveLength(crossings);
  });

  it("gives revenue in major units beside its rate", () => {
    const revenue = cohortRetention(log, { asOf: "2024-03-31", period: "month", measure: "revenue" });
    expect(
      plotCohortHeatmap(revenue)
        .data.values.slice(0, 3)
        .map((datum) => datum["revenue"]),
    ).toEqual([10, -5.5, 20]);
  });

  it("runs its colours from zero, or the lowest rate below it, to the highest after the first period", () => {
    expect(colorDomain(plotCohortHeatmap(table))[0]).toBe(0);
    expect(colorDomain(plotCohortHeatmap(table))[2]).toBe(
      Math.max(...table.cells.flatMap((row) => row.slice(1).map(({ rate }) => rate ?? 0))),
    );
    const revenue = cohortRetention(log, { asOf: "2024-03-31", period: "month", measure: "revenue" });
    expect(colorDomain(plotCohortHeatmap(revenue))).toEqual([-0.55, expect.closeTo(0.725), 2]);
    const young = cohortRetention(log, { asOf: "2024-01-31", period: "month" });
    expect(colorDomain(plotCohortHeatmap(young))).toEqual([0, 0.5, 1]);
  });

  it("writes percentages into cells where the width leaves room", () => {
    const hasText = (width: number): boolean =>
      JSON.stringify(plotCohortHeatmap(table, { width }).layer).includes('"text"');
    expect([hasText(640), hasText(300)]).toEqual([true, false]);
  });

  it("writes less than half a percent as more than none", () => {
    const cell = (rate: number) => ({ count: 1, rate, complete: true });
    const rare = { ...table, cohorts: [table.cohorts[0]!], cells: [[cell(1), cell(0.004), cell(0), cell(0.005)]] };
    expect(plotCohortHeatmap(rare).data.values.map(({ text }) => text)).toEqual(["100", "<1", "0", "1"]);
  });

  it("names brackets by their first and last period, and colours the first where it may be below 100%", () => {
    const brackets = [
      [1, 2],
      [2, 4],
    ] as const;
    const bracketed = cohortRetention(log, { asOf: "2024-06-30", period: "month", criterion: "bracket", brackets });
    const spec = plotCohortHeatmap(bracketed);
    expect(spec.data.values.slice(0, 2).map(({ period, rate, text }) => [period, rate, text])).toEqual([
      ["1", 0, "0"],
      ["2–3", 0.5, "50"],
    ]);
    expect(spec.layer).toHaveLength(plotCohortHeatmap(table).layer.length - 1);
    expect(spec.description).toContain("again within the bracket");
  });

  it("shows money per customer, in whole major units", () => {
    const means = cohortRetention(log, { asOf: "2024-03-31", period: "month", measure: "revenuePerEntrant" });
    const spec = plotCohortHeatmap(means);
    expect(spec.data.values[0]).toEqual({
      cohort: "2024-01 (2)",
      period: 0,
      count: 2,
      revenue: 10,
      revenuePerEntrant: 5,
      text: "5",
      state: "over",
    });
    expect(spec.title.text).toEqual(["Revenue per customer by cohort"]);
  });

  it("draws more cells than a call can take arguments", () => {
    const years = transactionLog([
      { customerId: "a", at: "2020-01-01" },
      { customerId: "b", at: "2021-06-01" },
    ]);
    const days = cohortRetention(years, { asOf: "2021-06-02", period: "day" });
    expect(plotCohortHeatmap(days).height).toBeLessThan(1300);
  });
});

function colorDomain(spec: ReturnType<typeof plotCohortHeatmap>): number[] {
  const [, cells] = spec.layer as unknown as { encoding: { fill: { scale: { domain: number[] } } } }[];
  return cells!.encoding.fill.scale.domain;
}
