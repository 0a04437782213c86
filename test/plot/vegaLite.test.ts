import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { plotNps } from "../../src/plot/plotNps.ts";
import { issuesOf } from "../config/issuesOf.ts";

const result = nps([10, 9, 8, 3]);
const hook = Symbol.for("Jupyter.display");

describe("a chart", () => {
  it("shows itself in a notebook as Vega-Lite", () => {
    const spec = plotNps(result);
    const bundle = (spec as unknown as Record<symbol, () => Record<string, unknown>>)[hook]!();
    expect(bundle).toEqual({ "application/vnd.vegalite.v5+json": spec });
    expect(spec.$schema).toBe("https://vega.github.io/schema/vega-lite/v5.json");
  });

  it("hides its hook from copies and from JSON", () => {
    const spec = plotNps(result);
    expect(Object.getOwnPropertyDescriptor(spec, hook)?.enumerable).toBe(false);
    expect(hook in { ...spec }).toBe(false);
  });

  it("describes itself in a sentence, for screen readers", () => {
    expect(plotNps(result, { title: "Spring survey" }).description).toBe(
      "Spring survey. Score 25.0 points, standard error 41.5 points, 4 respondents.",
    );
  });

  it("grows with the lines of its titles, so that the plot does not shrink", () => {
    const short = plotNps(result, { title: "NPS" });
    const long = plotNps(result, { title: "NPS ".repeat(40).trim() });
    expect(long.title.text).toHaveLength(3);
    expect(long.height - short.height).toBe(32);
  });

  it("has its legends side by side, and on a phone one below the other", () => {
    const direction = (width: number) =>
      (plotNps(result, { width }).config["legend"] as { direction: string }).direction;
    expect([direction(640), direction(360)]).toEqual(["horizontal", "vertical"]);
  });

  it.each([
    [{ width: NaN }, "width"],
    [{ width: 199 }, "width"],
    [{ width: "640" as unknown as number }, "width"],
    [{ height: 99 }, "height"],
    [{ height: Infinity }, "height"],
  ])("refuses a size that cannot be drawn: %j", (options, field) => {
    expect(issuesOf(() => plotNps(result, options)).map(({ path }) => path)).toEqual([[field]]);
  });
});
