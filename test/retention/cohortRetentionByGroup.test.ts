import { describe, expect, it } from "vitest";
import { cohortRetentionByGroup } from "../../src/retention/cohortRetentionByGroup.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "a", at: "2024-01-05" },
  { customerId: "b", at: "2024-02-20" },
  { customerId: "c", at: "2024-02-21" },
  { customerId: "a", at: "2024-03-11" },
  { customerId: "b", at: "2024-03-12" },
]);
const monthly = { asOf: "2024-03-31", period: "month" } as const;
const channel = (id: string): string => (id === "a" ? "search" : "flyer");

describe("cohortRetentionByGroup", () => {
  it("has a table per group, by name, all with the same cohorts", () => {
    const { kind, period, groups } = cohortRetentionByGroup(log, channel, monthly);
    expect([kind, period]).toEqual(["cohortGroups", "month"]);
    expect(groups.map(({ group, table }) => [group, table.cohorts.map(({ label, size }) => [label, size])])).toEqual([
      [
        "flyer",
        [
          ["2024-01", 0],
          ["2024-02", 2],
          ["2024-03", 0],
        ],
      ],
      [
        "search",
        [
          ["2024-01", 1],
          ["2024-02", 0],
          ["2024-03", 0],
        ],
      ],
    ]);
    expect(groups.map(({ table }) => table.overall.pooled)).toEqual([
      [1, 0.5, null],
      [1, 0, 1],
    ]);
  });

  it("matches the customers of another log of returns", () => {
    const returns = transactionLog([
      { customerId: "b", at: "2024-02-28" },
      { customerId: "z", at: "2024-02-28" },
    ]);
    const { groups } = cohortRetentionByGroup(log, channel, { ...monthly, returns, measure: "orders" });
    expect(groups.map(({ table }) => table.overall.numerator[0])).toEqual([1, 0]);
    expect(groups.map(({ table }) => table.diagnostics.customersOnlyInReturns)).toEqual([0, 0]);
  });

  it("counts each of a group's customers once in its deduplicated curve", () => {
    const { groups } = cohortRetentionByGroup(log, channel, { ...monthly, entry: "recurring" });
    expect(groups[1]!.table.overall.deduplicated).toEqual([1, 0, 1]);
  });

  it("has no groups without customers", () => {
    expect(cohortRetentionByGroup(transactionLog([]), channel, monthly).groups).toEqual([]);
  });

  it("has empty tables where nobody entered", () => {
    const { groups } = cohortRetentionByGroup(log, channel, { ...monthly, asOf: "2023-12-31" });
    expect(groups.map(({ table }) => [table.cells, table.overall.pooled])).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it("names each customer whose group is no text", () => {
    const wrong = issuesOf(() => cohortRetentionByGroup(log, (id) => (id === "b" ? 7 : null) as never, monthly));
    expect(wrong.map(({ path, message }) => [path[0], message])).toEqual([
      ["groupOf", "groupOf: expected the group of customer a as a text, got null"],
      ["groupOf", "groupOf: expected the group of customer b as a text, got 7"],
      ["groupOf", "groupOf: expected the group of customer c as a text, got null"],
    ]);
  });
});
