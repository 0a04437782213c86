import { describe, expect, it } from "vitest";
import { type NewReturningPlotOptions, plotNewReturning } from "../../src/plot/plotNewReturning.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { render } from "./render.ts";
import { asOf, shop, withoutAmounts } from "./samples.ts";

const split = newReturningSplit(shop, { asOf, period: "month" });

describe("plotNewReturning", () => {
  it.each(["customers", "orders", "revenue"] as const)("has the %s of both groups in each period", (measure) => {
    const { values } = plotNewReturning(split, { measure }).data;
    expect(values.map(({ period, group, value }) => [period, group, value])).toEqual(
      split.periods.flatMap((period) => [
        [period.label, "New", Number(period.new[measure])],
        [period.label, "Returning", Number(period.returning[measure])],
      ]),
    );
    expect(values.some(({ value }) => Number(value) > 0)).toBe(true);
  });

  it("has no revenue where the log has no amounts", () => {
    const bare = newReturningSplit(withoutAmounts, { asOf, period: "year" });
    const { values } = plotNewReturning(bare, { measure: "revenue" }).data;
    expect(values.map(({ value }) => value)).toEqual([null, null, null, null]);
  });

  it("pales the period that is not over, and says so only where there is one", async () => {
    const { svg } = await render(plotNewReturning(split, { measure: "orders" }));
    expect(svg.match(/status: not over"[^>]* opacity="0.4"/g)).toHaveLength(2);
    const legendOf = async (asOf: string): Promise<string[]> => {
      const all = plotNewReturning(newReturningSplit(shop, { asOf, period: "month" }), { measure: "orders" });
      const { texts } = await render(all);
      return texts.filter(({ role }) => role === "legend-label").map(({ text }) => text);
    };
    expect(await legendOf(asOf)).toEqual(["New", "Returning", "not over"]);
    expect(await legendOf("2024-05-31")).toEqual(["New", "Returning"]);
  });

  it.each([
    ["EUR", "Revenue (EUR, major units)"],
    [undefined, "Revenue (major units)"],
  ])("gives the unit of money: %s", async (currency, title) => {
    const options = { measure: "revenue", ...(currency === undefined ? {} : { currency }) } as const;
    const { texts } = await render(plotNewReturning(split, options));
    expect(texts.map(({ text }) => text)).toContain(title);
  });

  it("refuses another measure", () => {
    const options = { measure: "profit" } as unknown as NewReturningPlotOptions;
    expect(issuesOf(() => plotNewReturning(split, options))[0]).toMatchObject({
      code: "unknown_choice",
      path: ["measure"],
    });
  });
});
