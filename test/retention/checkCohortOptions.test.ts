import { describe, expect, it } from "vitest";
import type { CohortEvents, CohortOptions } from "../../src/retention/cohortOptions.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([{ customerId: "a", at: "2024-01-05", amount: 1 }]);
const monthly = { asOf: "2024-01-31", period: "month" } as const;
const issues = (options: Partial<CohortOptions & CohortEvents>) =>
  issuesOf(() => cohortRetention(log, { ...monthly, ...options })).map(({ code, path }) => [code, path[0]]);

describe("options of cohortRetention", () => {
  it("must be choices and numbers in their range", () => {
    expect(
      issues({
        clock: "sundial",
        truncateTo: "day",
        entry: "never",
        entrants: "some",
        base: "all",
        horizon: 0.5,
        minimumReturns: 0,
        confidence: 1,
      } as never).filter(([code]) => code !== "inconsistent"),
    ).toEqual([
      ["unknown_choice", "clock"],
      ["unknown_choice", "truncateTo"],
      ["unknown_choice", "entry"],
      ["unknown_choice", "entrants"],
      ["unknown_choice", "base"],
      ["out_of_range", "horizon"],
      ["out_of_range", "minimumReturns"],
      ["out_of_range", "confidence"],
    ]);
  });

  it.each([
    [{ criterion: "bracket" }, "brackets"],
    [{ brackets: [[0, 1]] }, "brackets"],
    [{ horizon: 3 }, "horizon"],
    [{ clock: "elapsed", period: "quarter" }, "clock"],
    [{ truncateTo: "hour" }, "truncateTo"],
    [{ entry: "firstInWindow" }, "from"],
    [{ from: "2024-01-01" }, "from"],
    [{ measure: "orders", criterion: "streak" }, "criterion"],
    [{ measure: "orders", minimumReturns: 2 }, "minimumReturns"],
    [{ entrants: "payers" }, "entrants"],
    [{ measure: "revenuePerEntrant", base: "previous" }, "base"],
    [{ measure: "revenue", confidence: 0.9 }, "confidence"],
    [{ base: "previous", confidence: 0.9 }, "confidence"],
  ] as const)("%o do not go together", (options, field) => {
    expect(issues(options)).toEqual([["inconsistent", field]]);
  });

  it.each([
    ["none", []],
    ["no pairs", [[0, 1, 2]]],
    ["a text", "0-1"],
    ["numbers", [0, 1]],
    ["fractions", [[0, 1.5]]],
    ["fractions first", [[0.5, 2]]],
    ["an empty one", [[2, 2]]],
    [
      "one before the last",
      [
        [3, 5],
        [4, 6],
      ],
    ],
    ["a negative one", [[-1, 1]]],
  ])("brackets must be pairs in order: not %s", (_, brackets) => {
    expect(issues({ criterion: "bracket", brackets } as never)).toEqual([["out_of_range", "brackets"]]);
  });

  it("are events only as functions and logs of one zone", () => {
    expect(issues({ isEntry: true, isReturn: "yes", returns: [] } as never)).toEqual([
      ["wrong_type", "isEntry"],
      ["wrong_type", "isReturn"],
      ["wrong_type", "returns"],
    ]);
    expect(issues({ returns: transactionLog([], { timeZone: "Asia/Tokyo" }) })).toEqual([["inconsistent", "returns"]]);
    const free = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
    expect(issues({ returns: free, measure: "revenue" })).toEqual([["inconsistent", "measure"]]);
    expect(issues({ entry: "firstInWindow", from: "soon" })).toEqual([["invalid_instant", "from"]]);
  });
});
