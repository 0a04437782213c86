import { describe, expect, it } from "vitest";
import { drawRaffle, type RaffleOptions } from "../../src/loyalty/raffle/drawRaffle.ts";
import { issuesOf } from "../config/issuesOf.ts";

const entrants = [
  { memberId: "carl", entries: 2 },
  { memberId: "anna", entries: 3 },
  { memberId: "ben", entries: 0 },
];

function winners(changes: Partial<RaffleOptions>): readonly string[] {
  return drawRaffle(entrants, { seed: 7, prizes: 9, replacement: "onePrizeEach", ...changes }).winners;
}

describe("drawRaffle", () => {
  it("carries what it was drawn from", () => {
    const draw = drawRaffle(entrants, { seed: 7, prizes: 1, replacement: "withReplacement" });
    expect(draw).toMatchObject({ kind: "raffleDraw", seed: 7, prizes: 1, entrants: 3, totalEntries: 5 });
    expect(draw.winners).toHaveLength(1);
  });

  it("gives each at most one prize, or each entry, or any number", () => {
    expect([...winners({})].sort()).toEqual(["anna", "carl"]);
    expect([...winners({ replacement: "withoutReplacement" })].sort()).toEqual([
      "anna",
      "anna",
      "anna",
      "carl",
      "carl",
    ]);
    expect(winners({ replacement: "withReplacement" })).toHaveLength(9);
  });

  it("draws nobody from nothing", () => {
    expect(drawRaffle([], { seed: 1, prizes: 3, replacement: "withReplacement" }).winners).toEqual([]);
    expect(winners({ prizes: 0 })).toEqual([]);
  });

  it.each<[place: string, list: unknown, options: unknown]>([
    ["seed", [], { seed: 0.5 }],
    ["seed", [], { seed: 2 ** 32 }],
    ["seed", [], { seed: undefined }],
    ["prizes", [], { prizes: -1 }],
    ["replacement", [], { replacement: "some" }],
    ["entrants", undefined, {}],
    ["entrants.0", [7], {}],
    ["entrants.0.memberId", [{ entries: 1 }], {}],
    ["entrants.0.entries", [{ memberId: "a", entries: 0.5 }], {}],
    [
      "entrants.1.memberId",
      [
        { memberId: "a", entries: 1 },
        { memberId: "a", entries: 2 },
      ],
      {},
    ],
    ["entrants", Array.from({ length: 9008 }, (_, i) => ({ memberId: `m${i}`, entries: 1e12 })), {}],
  ])("names %s", (place, list, options) => {
    const whole = { seed: 1, prizes: 1, replacement: "onePrizeEach", ...(options as object) };
    const issues = issuesOf(() => drawRaffle(list as never, whole as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  it("names all options that are missing", () => {
    expect(issuesOf(() => drawRaffle([], undefined as never))).toHaveLength(3);
  });
});
