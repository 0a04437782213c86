import { describe, expect, it } from "vitest";
import { plotRfmGrid } from "../../src/plot/plotRfmGrid.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { asOf, shop } from "./samples.ts";

describe("plotRfmGrid", () => {
  it("counts the customers of each pair of scores", () => {
    const table = rfm(shop, { asOf, bins: 4 });
    const { values } = plotRfmGrid(table).data;
    const rows = [...table];
    expect(values).toHaveLength(16);
    for (const { recency, frequency, customers } of values) {
      expect(customers).toBe(rows.filter(({ r, f }) => r === recency && f === frequency).length);
    }
    expect(values.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(table.length);
  });

  it("takes a table of mean spend as well", () => {
    const table = rfm(shop, { asOf, monetary: "mean" });
    expect(plotRfmGrid(table).data.values).toEqual(plotRfmGrid(rfm(shop, { asOf })).data.values);
  });

  it("writes counts into cells where the width leaves room", () => {
    const layers = (bins: number): number => plotRfmGrid(rfm(shop, { asOf, bins })).layer.length;
    expect([layers(5), layers(30)]).toEqual([2, 1]);
  });
});
