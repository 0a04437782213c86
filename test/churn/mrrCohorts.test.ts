import { describe, expect, it } from "vitest";
import { mrrCohorts } from "../../src/churn/mrrCohorts.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { issuesOf } from "../config/issuesOf.ts";

function historyOf(customers: Readonly<Record<string, readonly number[]>>, asOf: string) {
  const rows = Object.entries(customers).flatMap(([customerId, months]) =>
    months.map((mrr, i) => ({ customerId, period: `2024-0${i + 1}`, mrr })),
  );
  return mrrHistory(rows, { asOf, allowNegative: true });
}

describe("mrrCohorts", () => {
  const customers = { a: [0, 60, 90, 30], b: [0, 40, 0, 40], c: [0, 0, 0, 10], d: [0, 0, 0, 0] };

  it("follows each cohort's revenue, net and gross, and its heads", () => {
    const table = mrrCohorts(historyOf(customers, "2024-04-30"));
    expect(table.cohorts.map(({ label, size }) => [label, size])).toEqual([
      ["2024-02", 2],
      ["2024-03", 0],
      ["2024-04", 1],
    ]);
    expect(table.cells[0]!.map(({ mrr, customers }) => [mrr?.toString(), customers])).toEqual([
      ["100", 2],
      ["90", 1],
      ["70", 2],
    ]);
    expect(table.cells[0]!.map(({ netRate, grossRate, customerRate }) => [netRate, grossRate, customerRate])).toEqual([
      [1, 1, 1],
      [0.9, 0.6, 0.5],
      [0.7, 0.7, 1],
    ]);
    expect(table.cells[1]![0]).toMatchObject({ customers: 0, netRate: null, grossRate: null, customerRate: null });
    expect(table.pooled).toEqual({ net: [1, 0.9, 0.7], gross: [1, 0.6, 0.7], customers: [1, 0.5, 1] });
  });

  it("has null where a period is not over", () => {
    const { cells, pooled } = mrrCohorts(historyOf(customers, "2024-04-29"));
    const nothing = { mrr: null, customers: null, netRate: null, grossRate: null, customerRate: null, complete: false };
    expect(cells[0]![2]).toEqual(nothing);
    expect(cells[2]).toEqual([nothing]);
    expect(pooled.net).toEqual([1, 0.9, null]);
  });

  it("has no gross rate where a customer is in credit", () => {
    const { cells, pooled } = mrrCohorts(historyOf({ a: [10, -5], b: [10, 10] }, "2024-02-29"));
    expect(cells[0]![1]).toMatchObject({ netRate: 0.25, grossRate: null, customers: 1 });
    expect(pooled).toEqual({ net: [1, 0.25], gross: [1, null], customers: [1, 0.5] });
  });

  it("has no cohorts where nobody ever paid", () => {
    const { kind, cohorts, cells, pooled } = mrrCohorts(mrrHistory([], { asOf: "2024-01-31" }));
    expect({ kind, cohorts, cells, pooled }).toEqual({
      kind: "mrrCohorts",
      cohorts: [],
      cells: [],
      pooled: { net: [], gross: [], customers: [] },
    });
  });

  it("refuses more than 3,000 periods", () => {
    const history = mrrHistory([{ customerId: "a", period: "2010-01-01", mrr: 1 }], {
      asOf: "2024-01-01",
      period: "day",
    });
    expect(issuesOf(() => mrrCohorts(history))).toMatchObject([{ code: "out_of_range", path: ["period"] }]);
  });
});
