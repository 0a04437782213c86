import { describe, expect, it } from "vitest";
import { brandAmbassadors } from "../../src/nps/brandAmbassadors.ts";
import { npsReferrals } from "../../src/nps/npsReferrals.ts";
import { referralCounts } from "../../src/nps/referralCounts.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-03-31";
const people = { ann: 9, ben: 10, cem: 10, dora: 7, eve: 2, fay: 9 };
const asked = (scores: readonly (readonly [string, number])[]) =>
  surveyResponses(scores.map(([respondentId, score]) => ({ respondentId, score, at: "2024-03-01" })));
const responses = asked(Object.entries(people));
const referrals = new Map([
  ["ann", 1],
  ["ben", 3],
  ["cem", 1],
  ["dora", 2],
  ["fay", 0],
  ["guy", 4],
  ["hal", 0],
]);
const paths = (run: () => unknown): string[] => issuesOf(run).map(({ path }) => path.join("."));

describe("referralCounts", () => {
  it("counts the customers that each one brought, once", () => {
    const rows = [
      { referrerId: "ann", customerId: 1 },
      { referrerId: "ann", customerId: "1" },
      { referrerId: "ben", customerId: 1n },
      { referrerId: "ann", customerId: 2 },
    ];
    expect([...referralCounts(rows)]).toEqual([
      ["ann", 2],
      ["ben", 1],
    ]);
    expect(referralCounts([]).size).toBe(0);
  });

  it("names what cannot be used", () => {
    const rows = [{ referrerId: "", customerId: 1 }, null, { referrerId: 1 }, { referrerId: 7, customerId: "7" }];
    expect(issuesOf(() => referralCounts(rows as never)).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong_type", 0, "referrerId"],
      ["wrong_type", 1, "row"],
      ["required", 2, "customerId"],
      ["inconsistent", 3, "customerId"],
    ]);
  });
});

describe("npsReferrals", () => {
  it("tells what each category brought", () => {
    expect(npsReferrals(responses, referrals, { asOf })).toEqual({
      kind: "npsReferrals",
      asOf,
      from: null,
      categories: {
        promoter: { respondents: 4, referrers: 3, referrals: 5, referrerShare: 0.75, referralsPerRespondent: 1.25 },
        passive: { respondents: 1, referrers: 1, referrals: 2, referrerShare: 1, referralsPerRespondent: 2 },
        detractor: { respondents: 1, referrers: 0, referrals: 0, referrerShare: 0, referralsPerRespondent: 0 },
      },
      otherReferrers: 1,
      otherReferrals: 4,
    });
  });

  it("has no shares of nobody, and names numbers that cannot be", () => {
    const window = { from: "2024-03-02", asOf };
    expect(npsReferrals(responses, referrals, window)).toMatchObject({
      categories: { promoter: { respondents: 0, referrerShare: null, referralsPerRespondent: null } },
      otherReferrers: 5,
    });
    expect(paths(() => npsReferrals(responses, new Map([["ann", 0.5]]), window))).toEqual(["referrals.ann"]);
  });
});

describe("brandAmbassadors", () => {
  const orders = [
    ["ann", "2024-01-05", 40],
    ["ann", "2024-02-11", 35.5],
    ["ben", "2024-01-20", 20],
    ["cem", "2024-01-20", 60],
    ["cem", "2024-02-20", 60],
    ["dora", "2024-01-01", 5],
    ["dora", "2024-02-01", 5],
  ] as const;
  const rows = orders.map(([customerId, at, amount]) => ({ customerId, at, amount }));
  const log = transactionLog(rows);

  it("are promoters who buy again and bring others, the best first", () => {
    const table = brandAmbassadors(responses, log, referrals, { asOf });
    expect([...table].map((row) => ({ ...row, spend: String(row.spend) }))).toEqual([
      { customerId: "cem", score: 10, purchaseDays: 2, spend: "120", referrals: 1 },
      { customerId: "ann", score: 9, purchaseDays: 2, spend: "75.5", referrals: 1 },
    ]);
    expect(table.meta).toEqual({
      asOf,
      from: null,
      minPurchaseDays: 2,
      minReferrals: 1,
      respondents: 6,
      promoters: 4,
      buyingPromoters: 2,
      ambassadors: 2,
    });
  });

  it("take as many purchases and referrals as asked for", () => {
    const ids = (options: object) =>
      brandAmbassadors(responses, log, referrals, { asOf, ...options }).columns.customerId;
    expect(ids({ minPurchaseDays: 1 })).toEqual(["ben", "cem", "ann"]);
    expect(ids({ minPurchaseDays: 1, minReferrals: 2 })).toEqual(["ben"]);
    expect(ids({ minPurchaseDays: 0, minReferrals: 0 })).toEqual(["ben", "cem", "ann", "fay"]);
    expect(ids({ asOf: "2024-02-15" })).toEqual([]);
  });

  it("come by id where nothing else tells them apart, and have no spend in a log without amounts", () => {
    const without = transactionLog(rows.map(({ customerId, at }) => ({ customerId, at })));
    const table = brandAmbassadors(responses, without, referrals, { asOf });
    const turned = brandAmbassadors(asked(Object.entries(people).reverse()), without, referrals, { asOf });
    expect(turned.columns).toEqual(table.columns);
    expect([...table].map(({ customerId, spend }) => [customerId, spend])).toEqual([
      ["ann", null],
      ["cem", null],
    ]);
  });

  it("name what cannot be used", () => {
    const options = { asOf, minPurchaseDays: -1, minReferrals: 0.5 };
    expect(paths(() => brandAmbassadors(responses, log, referrals, options))).toEqual([
      "minPurchaseDays",
      "minReferrals",
    ]);
    expect(paths(() => brandAmbassadors(responses, log, new Map([["x", -1]]), { asOf }))).toEqual(["referrals.x"]);
    expect(paths(() => brandAmbassadors(responses, log, referrals, {} as never))).toEqual(["asOf"]);
  });
});
