import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { plotNps } from "../../src/plot/plotNps.ts";
import { render } from "./render.ts";

const result = nps({ promoters: 162, passives: 108, detractors: 54 });

describe("plotNps", () => {
  it("has the respondents of each category with their share", () => {
    expect(plotNps(result).data.values).toEqual([
      { category: "Detractors (0–6)", respondents: 54, share: 54 / 324 },
      { category: "Passives (7–8)", respondents: 108, share: 108 / 324 },
      { category: "Promoters (9–10)", respondents: 162, share: 162 / 324 },
    ]);
  });

  it("gives the score and its standard error below the title", () => {
    expect(plotNps(result).title.subtitle).toEqual(["Score 33.3 points, standard error 4.1 points, 324 respondents."]);
  });

  it("has no shares and no score without respondents", () => {
    const { data, title } = plotNps(nps([]));
    expect(data.values.map(({ share }) => share)).toEqual([null, null, null]);
    expect(title.subtitle).toEqual(["No respondents, no score."]);
  });

  it("stacks detractors, passives and promoters from left to right, each with its share", async () => {
    const { texts } = await render(plotNps(result));
    const shares = texts.filter(({ role }) => role === "mark").toSorted((a, b) => a.left - b.left);
    expect(shares.map(({ text }) => text)).toEqual(["17%", "33%", "50%"]);
  });
});
