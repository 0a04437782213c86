import { describe, expect, it } from "vitest";
import { breakage } from "../../../src/loyalty/books/breakage.ts";
import { memberRedemptionRate, redemptionRate } from "../../../src/loyalty/books/redemptionRate.ts";
import {
  ultimateRedemptionRate,
  type UltimateRedemptionOptions,
} from "../../../src/loyalty/books/ultimateRedemptionRate.ts";
import { issuesOf } from "../../config/issuesOf.ts";

/** The chain-ladder vector of the specification, §5. */
const cohorts = [
  { cohort: "2021", issued: 10_000, redeemed: [2000, 4400, 6000, 6600] },
  { cohort: "2022", issued: 12_000, redeemed: [2400, 5600, 7500] },
  { cohort: "2023", issued: 16_000, redeemed: [3600, 8000] },
  { cohort: "2024", issued: 18_000, redeemed: [4000] },
];
const rounded = (values: readonly (number | null)[], digits: number): (number | null)[] =>
  values.map((value) => value && Number(value.toFixed(digits)));
const ultimates = (options: UltimateRedemptionOptions): (number | null)[] =>
  rounded(
    ultimateRedemptionRate({ cohorts }, options).cohorts.map(({ ultimate }) => ultimate),
    9,
  );

describe("ultimateRedemptionRate", () => {
  it("is the specification's chain ladder to the digit", () => {
    const result = ultimateRedemptionRate({ cohorts });
    expect(result.factors).toEqual([2.25, 1.35, 1.1]);
    expect(ultimates({})).toEqual([6600, 8250, 11_880, 13_365]);
    expect(
      rounded(
        result.cohorts.map(({ rate }) => rate),
        9,
      ),
    ).toEqual([0.66, 0.6875, 0.7425, 0.7425]);
    expect(result.rate).toBeCloseTo(40_095 / 56_000, 12);
    expect(result.rate?.toFixed(5)).toBe("0.71598");
    expect([result.issued, result.redeemed, result.outstanding]).toEqual([56_000, 26_100, 29_900]);
    expect(result.future).toBeCloseTo(13_995, 8);
    expect(result.futureRate?.toFixed(5)).toBe("0.46806");
    expect(result.cohorts[3]).toMatchObject({ ages: 1, method: "chainLadder", outstanding: 14_000, isBounded: false });
    expect(result.reason).toBeNull();
  });

  it("is not the rate of a balance: 0.008 a point cost 111.96, and not 171.26", () => {
    const { future, rate, outstanding } = ultimateRedemptionRate({ cohorts });
    expect((0.008 * future!).toFixed(2)).toBe("111.96");
    expect((0.008 * rate! * outstanding).toFixed(2)).toBe("171.26");
  });

  it("is the specification's Bornhuetter–Ferguson of 2024: a prior of 70 % gives 12,828.96", () => {
    const result = ultimateRedemptionRate({ cohorts }, { prior: { rate: 0.7, upToAges: 1 } });
    expect(result.cohorts[3]!.ultimate?.toFixed(2)).toBe("12828.96");
    expect(result.cohorts.map(({ method }) => method)).toEqual([
      "chainLadder",
      "chainLadder",
      "chainLadder",
      "bornhuetterFerguson",
    ]);
  });

  it("goes on by the tail, as far as there are points", () => {
    expect(ultimates({ tailFactor: 1.2 })).toEqual([7920, 9900, 14_256, 16_038]);
    const all = ultimateRedemptionRate({ cohorts }, { tailFactor: 2 });
    expect(all.rate).toBe(1);
    expect(all.cohorts.every(({ isBounded }) => isBounded)).toBe(true);
  });

  it("ends with a hard expiry, tail and all", () => {
    expect(ultimates({ tailFactor: 1.2, expiryAges: 4 })).toEqual(ultimates({}));
    expect(ultimates({ tailFactor: 1.2, expiryAges: 3 })).toEqual([6600, 7500, 10_800, 12_150]);
    expect(ultimates({ tailFactor: 1.2, expiryAges: 5 })).toEqual(ultimates({ tailFactor: 1.2 }));
  });

  it("never expects expired points back", () => {
    const gone = [...cohorts.slice(0, 3), { ...cohorts[3]!, expired: 10_000 }];
    const { cohorts: all } = ultimateRedemptionRate({ cohorts: gone });
    expect(all[3]).toMatchObject({ ultimate: 8000, future: 4000, outstanding: 4000, isBounded: true });
  });

  it("says why there is none", () => {
    const empty = ultimateRedemptionRate({ cohorts: [] });
    expect(empty).toMatchObject({ factors: [], rate: null, ultimate: 0, futureRate: null, reason: "emptyBase" });
    const silent = [
      { cohort: "a", issued: 10, redeemed: [0, 3] },
      { cohort: "b", issued: 10, redeemed: [0] },
    ];
    const unknown = ultimateRedemptionRate({ cohorts: silent });
    expect(unknown).toMatchObject({
      factors: [null],
      rate: null,
      future: null,
      futureRate: null,
      reason: "noDevelopment",
    });
    expect(unknown.cohorts[1]).toMatchObject({ ultimate: null, rate: null, future: null, reason: "noDevelopment" });
    const prior = { rate: 0.5, upToAges: 1 };
    expect(ultimateRedemptionRate({ cohorts: silent }, { prior }).cohorts[1]!.ultimate).toBeNull();
    const returned = [
      { cohort: "a", issued: 10, redeemed: [5, 0] },
      { cohort: "b", issued: 0, redeemed: [0] },
    ];
    const nothing = ultimateRedemptionRate({ cohorts: returned });
    expect(nothing.cohorts[1]).toMatchObject({ ultimate: 0, rate: null, reason: "emptyBase" });
    expect(ultimateRedemptionRate({ cohorts: returned }, { prior }).reason).toBe("noDevelopment");
  });

  it("names each cohort, field and value that it cannot use", () => {
    const bad = [
      { cohort: "", issued: -1, redeemed: [1] },
      { cohort: "b", issued: 10, redeemed: [] },
      { cohort: "b", issued: 10, redeemed: [11, 4], expired: 7 },
      { cohort: "d", issued: 10, redeemed: [4, 11] },
      { cohort: "c", issued: 10 },
      null,
    ];
    const options = { tailFactor: 0.5, expiryAges: 0, prior: { rate: 70, upToAges: 1.5 } };
    const issues = issuesOf(() => ultimateRedemptionRate({ cohorts: bad as never }, options));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["wrong_type", "cohorts.0.cohort"],
      ["out_of_range", "cohorts.0.issued"],
      ["wrong_type", "cohorts.1.redeemed"],
      ["conflicting_duplicate", "cohorts.2.cohort"],
      ["inconsistent", "cohorts.2.expired"],
      ["inconsistent", "cohorts.3.redeemed.1"],
      ["required", "cohorts.4.redeemed"],
      ["wrong_type", "cohorts.5"],
      ["out_of_range", "tailFactor"],
      ["out_of_range", "expiryAges"],
      ["out_of_range", "prior.rate"],
      ["out_of_range", "prior.upToAges"],
    ]);
    expect(issuesOf(() => ultimateRedemptionRate(undefined as never))).toMatchObject([{ code: "required" }]);
    expect(issuesOf(() => ultimateRedemptionRate({ cohorts: 3 as never }))).toMatchObject([{ code: "wrong_type" }]);
    expect(issuesOf(() => ultimateRedemptionRate({ cohorts }, { prior: null as never }))).toHaveLength(2);
  });
});

describe("redemptionRate", () => {
  it("is of points, may pass one, and is null of nothing", () => {
    expect(redemptionRate({ issued: 100, redeemed: 130 })).toBe(1.3);
    expect(redemptionRate({ issued: 0, redeemed: 130 })).toBeNull();
    expect(issuesOf(() => redemptionRate({ issued: 1.5, redeemed: -1 })).map(({ path }) => path)).toEqual([
      ["issued"],
      ["redeemed"],
    ]);
  });

  it("of members is another", () => {
    expect(memberRedemptionRate({ members: 8, redeemers: 2 })).toBe(0.25);
    expect(memberRedemptionRate({ members: 0, redeemers: 0 })).toBeNull();
    expect(issuesOf(() => memberRedemptionRate({ members: 8, redeemers: 9 }))).toMatchObject([{ path: ["redeemers"] }]);
  });
});

describe("breakage", () => {
  it("is realised, naive and ultimate", () => {
    expect(breakage({ issued: 200, redeemed: 50, expired: 10 })).toEqual({
      kind: "breakage",
      issued: 200,
      redeemed: 50,
      expired: 10,
      ultimateRedemptionRate: null,
      realisedRate: 0.05,
      naiveRate: 0.75,
      ultimateRate: null,
      reason: null,
    });
    expect(breakage({ issued: 200, redeemed: 50, expired: 10, ultimateRedemptionRate: 0.75 }).ultimateRate).toBe(0.25);
    const none = breakage({ issued: 0, redeemed: 0, expired: 0, ultimateRedemptionRate: 0.75 });
    expect(none).toMatchObject({ realisedRate: null, naiveRate: null, ultimateRate: null, reason: "emptyBase" });
  });

  it("names what it cannot use", () => {
    expect(issuesOf(() => breakage(undefined as never)).map(({ path }) => path[0])).toEqual([
      "issued",
      "redeemed",
      "expired",
    ]);
    const rate = { ultimateRedemptionRate: 75 };
    expect(issuesOf(() => breakage({ issued: 1, redeemed: 0, expired: 0, ...rate }))).toMatchObject([
      { path: ["ultimateRedemptionRate"] },
    ]);
    expect(issuesOf(() => breakage({ issued: 9, redeemed: 5, expired: 5 }))).toMatchObject([{ code: "inconsistent" }]);
  });
});
