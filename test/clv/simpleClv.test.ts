import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { simpleClv } from "../../src/clv/simpleClv.ts";
import { issuesOf } from "../config/issuesOf.ts";

const inputs = { margin: 1, retentionRate: 0.8, discountRatePerPeriod: 0.1 } as const;

describe("simpleClv", () => {
  it.each([
    ["immediate", "3.6667"],
    ["excludingFirst", "2.6667"],
    ["endOfPeriod", "3.3333"],
  ] as const)("with the margin %s is %s (vector 28)", (timing, expected) => {
    expect(simpleClv({ ...inputs, timing }).toFixed(4)).toBe(expected);
  });

  it.each([
    [0.6, "20.37"],
    [0.8, "27.50"],
    [0.9, "40.74"],
  ])("gains from five points of retention at %d: %s % (vector 29)", (retentionRate, percent) => {
    const at = (r: number) => simpleClv({ ...inputs, retentionRate: r, timing: "excludingFirst" });
    const gain = at(Math.round((retentionRate + 0.05) * 100) / 100)
      .div(at(retentionRate))
      .minus(1)
      .times(100);
    expect(gain.toFixed(2)).toBe(percent);
  });

  it.each([100, "100", 100n, new Decimal(100)])("takes the margin as %o", (margin) => {
    const value = simpleClv({ margin, retentionRate: 0.75, discountRatePerPeriod: 0.25, timing: "immediate" });
    expect(value.toString()).toBe("250");
    expect(value).toBeInstanceOf(Decimal);
  });

  it("is exact in decimal where binary fractions are not", () => {
    const value = simpleClv({ margin: "0.1", retentionRate: 0.7, discountRatePerPeriod: 0.1, timing: "immediate" });
    expect(value.toString()).toBe("0.275");
  });

  it("knows customers who all leave, and negative real rates", () => {
    expect(simpleClv({ ...inputs, retentionRate: 0, timing: "immediate" }).toString()).toBe("1");
    expect(simpleClv({ ...inputs, discountRatePerPeriod: -0.1, timing: "endOfPeriod" }).toString()).toBe("10");
  });

  it.each([
    [1, 1, "0.5"],
    [2, 0, "2"],
    [2, 1, "0.75"],
  ])(
    "of a constant spend for %d periods at %d discount is %s (vector 50)",
    (periods, discountRatePerPeriod, expected) => {
      const value = simpleClv({ margin: 1, retentionRate: 1, discountRatePerPeriod, timing: "endOfPeriod", periods });
      expect(value.toString()).toBe(expected);
    },
  );

  it.each([
    ["immediate", "1.75"], // 1 + ½ + ¼: a customer stays with ½, and d = 0 keeps the digits few
    ["excludingFirst", "0.875"],
    ["endOfPeriod", "1.75"],
  ] as const)("of three margins with timing %s is %s", (timing, expected) => {
    const three = { margin: 1, retentionRate: 0.5, discountRatePerPeriod: 0, periods: 3 };
    expect(simpleClv({ ...three, timing }).toString()).toBe(expected);
  });

  it("counts no margin in no period, and takes any discount above −1 where there is an end", () => {
    expect(simpleClv({ ...inputs, timing: "immediate", periods: 0 }).toString()).toBe("0");
    const growing = {
      margin: 1,
      retentionRate: 1,
      discountRatePerPeriod: -0.5,
      periods: 3,
      timing: "immediate",
    } as const;
    expect(simpleClv(growing).toString()).toBe("7"); // 1 + 2 + 4
    expect(issuesOf(() => simpleClv({ ...growing, discountRatePerPeriod: -1 }))).toMatchObject([
      { code: "out_of_range", path: ["discountRatePerPeriod"] },
    ]);
    expect(issuesOf(() => simpleClv({ ...growing, periods: 1.5 }))).toMatchObject([{ path: ["periods"] }]);
  });

  it("rejects a value without end", () => {
    const endless = { ...inputs, retentionRate: 1, discountRatePerPeriod: 0, timing: "immediate" } as const;
    expect(issuesOf(() => simpleClv(endless))).toMatchObject([{ code: "out_of_range", path: ["retentionRate"] }]);
  });

  it.each([["ten"], [NaN], [Infinity], [undefined], [null], [{}], [true], [""]])(
    "rejects %o for a margin",
    (margin) => {
      expect(issuesOf(() => simpleClv({ ...inputs, margin: margin as never, timing: "immediate" }))).toMatchObject([
        { path: ["margin"] },
      ]);
    },
  );

  it("names every input that is wrong", () => {
    const wrong = { margin: "x", retentionRate: 1.5, discountRatePerPeriod: -2, timing: "later" } as never;
    expect(issuesOf(() => simpleClv(wrong)).map(({ path }) => path[0])).toEqual([
      "margin",
      "retentionRate",
      "discountRatePerPeriod",
      "timing",
      "retentionRate",
    ]);
  });
});
