import { describe, expect, it } from "vitest";
import { plotRetentionCurves } from "../../src/plot/plotRetentionCurves.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { render } from "./render.ts";
import { asOf, shop } from "./samples.ts";

const overall = "All cohorts, pooled";
const table = cohortRetention(shop, { asOf, period: "month" });

describe("plotRetentionCurves", () => {
  it("has the rates of each cohort after its first period, null where not over", () => {
    const { values } = plotRetentionCurves(table).data;
    table.cohorts.forEach(({ label }, i) => {
      const rates = table.cells[i]!.slice(1).map(({ rate }) => rate);
      const drawn = values.filter(({ line }) => line === label).map(({ rate }) => rate);
      expect(drawn).toEqual(rates.some((rate) => rate !== null) ? rates : []);
    });
    expect(values.filter(({ line }) => line === overall).map(({ rate }) => rate)).toEqual(
      table.overall.pooled.slice(1),
    );
    expect(values.some(({ rate }) => rate === null)).toBe(true);
  });

  it("draws the pooled curve thickest, last and in a colour of its own", async () => {
    const { svg } = await render(plotRetentionCurves(table));
    const lines = [
      ...svg.matchAll(/<path aria-label="[^"]*line: ([^"]*)"[^>]* stroke="([^"]+)" stroke-width="([^"]+)"/g),
    ];
    const widths = lines.map(([, , , width]) => Number(width));
    expect(lines.at(-1)![1]).toContain(overall);
    expect(widths).toEqual([...widths.slice(1).map(() => 1), 3.5]);
    expect(new Set(lines.map(([, , color]) => color)).size).toBe(lines.length);
  });

  it("names a few cohorts in its legend, or the first and the last of many, and the pooled curve", async () => {
    const legendOf = async (asOf: string): Promise<string[]> => {
      const { texts } = await render(plotRetentionCurves(cohortRetention(shop, { asOf, period: "month" })));
      return texts.filter(({ role }) => role === "legend-label").map(({ text }) => text);
    };
    expect(await legendOf(asOf)).toEqual(["2023-01", "2024-04", overall]);
    expect(await legendOf("2023-03-31")).toEqual(["2023-01", "2023-02", overall]);
  });

  it("draws a cohort with one later period as a dot", async () => {
    const { svg } = await render(plotRetentionCurves(cohortRetention(shop, { asOf: "2023-02-28", period: "month" })));
    expect(svg).toMatch(
      /d="M[\d.]+,[\d.]+Z"[^>]*stroke-linecap="round"|stroke-linecap="round"[^>]*d="M[\d.]+,[\d.]+Z"/,
    );
  });

  it("begins with the first period where that is not 100% anyway", () => {
    const options = { asOf, period: "month", isReturn: (row: number) => shop.amountMinor![row]! > 5000 } as const;
    const other = plotRetentionCurves(cohortRetention(shop, options));
    expect(other.data.values[0]).toMatchObject({ line: "2023-01", period: 0 });
    expect(other.description).not.toContain("left out");
    expect(other.description).toContain("by month of entry");
  });

  it("has names of brackets below it", () => {
    const brackets = [
      [0, 1],
      [1, 3],
    ] as const;
    const bracketed = cohortRetention(shop, { asOf, period: "month", criterion: "bracket", brackets });
    expect(new Set(plotRetentionCurves(bracketed).data.values.map(({ period }) => period))).toEqual(new Set(["1–2"]));
    expect(plotRetentionCurves(bracketed).description).toContain("The first bracket (100%) is left out.");
  });

  it("says what rates divide by, and within what", () => {
    const falling = { asOf, period: "month", criterion: "onOrAfter", base: "previous", horizon: 6 } as const;
    const { description, encoding } = plotRetentionCurves(cohortRetention(shop, falling));
    expect(description).toContain("then or later within 6 months, by month");
    expect(JSON.stringify(encoding)).toContain("Share of the period before (%)");
    const elapsed = plotRetentionCurves(cohortRetention(shop, { asOf, period: "month", clock: "elapsed" }));
    expect(elapsed.description).toContain("Periods run from each customer's own entry.");
  });

  it("says which share a revenue curve shows", async () => {
    const revenue = cohortRetention(shop, { asOf, period: "quarter", measure: "revenue", criterion: "onOrAfter" });
    const { texts } = await render(plotRetentionCurves(revenue));
    const titles = texts.filter(({ role }) => role === "axis-title").map(({ text }) => text);
    expect(titles).toEqual(["Periods since first purchase (quarters)", "Share of first revenue (%)"]);
    expect(plotRetentionCurves(revenue).description).toContain("What cohorts spent again then or later, by quarter");
  });
});
