import { describe, expect, it } from "vitest";
import { plotPointsBalance } from "../../src/plot/plotPointsBalance.ts";
import { pointsOfAMember } from "../loyalty/pointsOfAMember.ts";
import { contrast, difference, type Vision, visions } from "./colorVision.ts";

interface ColorScale {
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

describe("plotPointsBalance", () => {
  const history = pointsOfAMember();
  const scaleOf = (points: typeof history.points): ColorScale => {
    const { encoding } = plotPointsBalance({ ...history, points });
    return (encoding["color"] as unknown as { readonly scale: ColorScale }).scale;
  };
  const all = scaleOf(history.points);

  it("draws four lines that stand out from white", () => {
    expect(all.domain).toEqual(["spendable", "on hold", "pending", "owed"]);
    for (const color of all.range) expect(contrast(color, "#FFFFFF")).toBeGreaterThan(3);
  });

  it.each(Object.keys(visions) as Vision[])("has lines that can be told apart in pairs with %s vision", (vision) => {
    for (const [i, a] of all.range.entries()) {
      for (const b of all.range.slice(i + 1)) expect(difference(a, b, vision), `${a} and ${b}`).toBeGreaterThan(25);
    }
  });

  it("gives a line the same colour whichever others are drawn", () => {
    const owing = history.points.map((point) => ({ ...point, held: 0, pending: 0 }));
    expect(scaleOf(owing)).toEqual({ domain: ["spendable", "owed"], range: [all.range[0], all.range[3]] });
  });
});
