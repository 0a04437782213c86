import { describe, expect, it } from "vitest";
import { plotRetentionRate } from "../../src/plot/plotRetentionRate.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { render } from "./render.ts";

describe("plotRetentionRate", () => {
  it("has the points as given", () => {
    const points = [
      { label: "Q1", rate: 0.8 },
      { label: "Q2", rate: null },
    ];
    expect(plotRetentionRate(points).data.values).toEqual(points);
  });

  it("breaks the line at a period without a rate, and keeps its name", async () => {
    const rates = [0.8, 0.9, null, 0.7, 0.6];
    const { svg, texts } = await render(plotRetentionRate(rates.map((rate, i) => ({ label: `P${i}`, rate }))));
    const line =
      /<path[^>]*aria-roledescription="line mark"[^>]*d="([^"]+)"/.exec(svg) ??
      /d="(M[^"]+)"[^>]*stroke-width="2"/.exec(svg);
    expect(line![1]!.match(/M/g)).toHaveLength(2);
    expect(texts.map(({ text }) => text)).toContain("P2");
  });

  it.each([NaN, Infinity, "0.8" as unknown as number, undefined as unknown as number])(
    "refuses a rate of %s",
    (rate) => {
      const points = [
        { label: "Q1", rate: 0.8 },
        { label: "Q2", rate },
      ];
      expect(issuesOf(() => plotRetentionRate(points)).map(({ path }) => path)).toEqual([["points", 1, "rate"]]);
    },
  );
});
