import { describe, expect, it } from "vitest";
import { plotRepeatPurchaseRate } from "../../src/plot/plotRepeatPurchaseRate.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { render } from "./render.ts";
import { asOf, shop } from "./samples.ts";

const before = { label: "before", result: repeatPurchaseRate(shop, { asOf: "2022-01-01" }) };
const all = { label: "all", result: repeatPurchaseRate(shop, { asOf }) };

describe("plotRepeatPurchaseRate", () => {
  it("has each rate with the customers that it was computed from", () => {
    const { rate, numerator, denominator } = all.result;
    expect(plotRepeatPurchaseRate([before, all]).data.values).toEqual([
      { label: "before", rate: null, numerator: 0, denominator: 0, text: "no customers" },
      {
        label: "all",
        rate,
        numerator,
        denominator,
        text: `${(100 * rate!).toFixed(1)}% (${numerator} of ${denominator})`,
      },
    ]);
  });

  it("takes a single result and names it by its end", () => {
    expect(plotRepeatPurchaseRate(all.result).data.values).toEqual(
      plotRepeatPurchaseRate([{ label: asOf, result: all.result }]).data.values,
    );
  });

  it("keeps the place of a rate that has no meaning", async () => {
    const { texts, svg } = await render(plotRepeatPurchaseRate([before, all]));
    const words = texts.map(({ text }) => text);
    expect(words).toContain("before");
    expect(words).toContain("no customers");
    expect(svg.match(/aria-roledescription="bar"/g)).toHaveLength(1);
  });

  it("writes the rate alone where it is narrow", () => {
    const [datum] = plotRepeatPurchaseRate([all], { width: 360 }).data.values;
    expect(datum?.["text"]).toMatch(/^\d\d\.\d%$/);
  });
});
