import { describe, expect, it } from "vitest";
import { plotTopShare } from "../../src/plot/plotTopShare.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { render } from "./render.ts";

const revenue = [70, 10, 10, 5, 5];

describe("plotTopShare", () => {
  it("runs from nobody to all through the given shares in order, beside the diagonal", () => {
    const { values } = plotTopShare([0.4, 0.2].map((share) => topShare(revenue, share))).data;
    expect(values.map(({ line, share, held }) => [line, share, held])).toEqual([
      ["largest first", 0, 0],
      ["largest first", 0.2, 0.7],
      ["largest first", 0.4, 0.8],
      ["largest first", 1, 1],
      ["if all were equal", 0, 0],
      ["if all were equal", 1, 1],
    ]);
  });

  it("marks the computed points alone", async () => {
    const { svg } = await render(plotTopShare([0.4, 0.2].map((share) => topShare(revenue, share))));
    expect(svg.match(/aria-roledescription="point"/g)).toHaveLength(2);
  });

  it("has no curve where the total is zero", () => {
    const { values } = plotTopShare([topShare([0, 0], 0.5)]).data;
    expect(values.filter(({ line }) => line === "largest first").map(({ held }) => held)).toEqual([null]);
  });
});
