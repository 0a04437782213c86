import { describe, expect, it } from "vitest";
import { darkFrom, ink, palette, sequential, sequentialColor } from "../../src/plot/palette.ts";
import { contrast, difference, lightness, type Vision, visions } from "./colorVision.ts";

const names = Object.keys(visions) as Vision[];
const steps = Array.from({ length: 101 }, (_, i) => i / 100);

describe("the palette", () => {
  const colors = Object.values(palette);

  it.each(names)("has colours that can be told apart in pairs with %s vision", (vision) => {
    for (const [i, a] of colors.entries()) {
      for (const b of colors.slice(i + 1)) expect(difference(a, b, vision), `${a} and ${b}`).toBeGreaterThan(15);
    }
  });

  it("stands out from white, and text on grey cells too", () => {
    for (const color of colors) expect(contrast(color, "#FFFFFF")).toBeGreaterThan(1.8);
    expect(contrast(ink.text, ink.empty)).toBeGreaterThan(4.5);
    expect(contrast(ink.axis, "#FFFFFF")).toBeGreaterThan(4.5);
  });
});

describe("the sequential colours", () => {
  it.each(names)("grow darker all the way with %s vision", (vision) => {
    const along = steps.map((share) => lightness(sequentialColor(share), vision));
    for (let i = 1; i < along.length; i++) expect(along[i]!).toBeLessThan(along[i - 1]!);
  });

  it("pass through the three that charts are given", () => {
    expect([0, 0.5, 1].map((share) => sequentialColor(share).toUpperCase())).toEqual(sequential);
  });

  it("carry black text below the turn and white above it", () => {
    for (const share of steps) {
      const text = share >= darkFrom ? "#FFFFFF" : "#000000";
      expect(contrast(sequentialColor(share), text), `at ${share}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(names)("begin apart from the grey of cells without a value, with %s vision", (vision) => {
    expect(difference(sequential[0], ink.empty, vision)).toBeGreaterThan(5); // cells are crossed out besides
  });
});
