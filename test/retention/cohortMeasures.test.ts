import { describe, expect, it } from "vitest";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";

const log = transactionLog([
  { customerId: "a", at: "2024-01-05", amount: "10" },
  { customerId: "a", at: "2024-01-25", amount: "10" },
  { customerId: "a", at: "2024-02-05", amount: "20" },
  { customerId: "b", at: "2024-01-07", amount: "0" },
  { customerId: "c", at: "2024-01-09", amount: "0" },
  { customerId: "c", at: "2024-03-09", amount: "5" },
  { customerId: "d", at: "2024-03-11", amount: "8" },
]);
const monthly = { asOf: "2024-03-31", period: "month" } as const;

describe("cohortRetention by other measures", () => {
  it("counts orders, as a share of those of the first period", () => {
    const { cells, overall } = cohortRetention(log, { ...monthly, measure: "orders" });
    expect(cells[0]).toEqual([
      { count: 3, rate: 1, complete: true, orders: 4 },
      { count: 1, rate: 0.25, complete: true, orders: 1 },
      { count: 1, rate: 0.25, complete: true, orders: 1 },
    ]);
    expect([overall.numerator, overall.denominator, overall.deduplicated]).toEqual([[5, 1, 1], [5, 4, 4], null]);
  });

  it("divides cumulative revenue by all who entered: the N-month LTV", () => {
    const options = { ...monthly, measure: "revenuePerEntrant", criterion: "onOrBefore" } as const;
    const { cells, overall } = cohortRetention(log, options);
    expect(
      cells[0]!.map(({ revenue, entrants, revenuePerEntrant }) => [String(revenue), entrants, revenuePerEntrant]),
    ).toEqual([
      ["20", 3, 20 / 3],
      ["40", 3, 40 / 3],
      ["45", 3, 15],
    ]);
    expect(cells[0]![0]).not.toHaveProperty("rate");
    expect(overall.pooled).toEqual([7, 40 / 3, 15]);
    expect([overall.numerator.map(String), overall.denominator]).toEqual([
      ["28", "40", "45"],
      [4, 3, 3],
    ]);
    const mid = cohortRetention(log, { ...options, asOf: "2024-03-15" }).cells[0]![2];
    expect(mid).toEqual({ count: null, complete: false, revenue: null, entrants: null, revenuePerEntrant: null });
  });

  it("divides by those who have paid, on request", () => {
    const options = { ...monthly, measure: "revenuePerEntrant", entrants: "payers" } as const;
    const means = (criterion: "on" | "onOrBefore") =>
      cohortRetention(log, { ...options, criterion }).cells[0]!.map(({ entrants, revenuePerEntrant }) => [
        entrants,
        revenuePerEntrant,
      ]);
    expect(means("onOrBefore")).toEqual([
      [1, 20],
      [1, 40],
      [2, 22.5],
    ]);
    expect(means("on")).toEqual([
      [1, 20],
      [1, 20],
      [1, 5],
    ]);
    const empty = cohortRetention(log, options).cells[1]![0]!;
    expect([empty.entrants, empty.revenuePerEntrant]).toEqual([0, null]);
  });

  it("weights cohorts by their size once more, as Mixpanel's average does", () => {
    const days = (customer: string, ...at: string[]) => at.map((each) => ({ customerId: customer, at: each }));
    const two = transactionLog([
      ...days("a", "2024-01-01", "2024-02-01"),
      ...["b", "c", "d"].flatMap((id) => days(id, "2024-02-01")),
      ...days("b", "2024-03-01"),
    ]);
    const { overall } = cohortRetention(two, monthly);
    expect(overall.sizeReweighted[1]).toBe((1 * 1 + 3 * 1) / (1 + 9));
    expect(overall.pooled[1]).toBe(0.5);
    expect(overall.deduplicated).toEqual(overall.pooled);
  });

  it("counts a customer of several cohorts once in the deduplicated curve, as Amplitude does", () => {
    const rows = ["2024-01-01", "2024-02-01", "2024-03-01"].map((at) => ({ customerId: "a", at }));
    const twice = transactionLog([...rows, { customerId: "b", at: "2024-01-01" }]);
    const { overall } = cohortRetention(twice, { ...monthly, entry: "recurring" });
    expect(overall.pooled).toEqual([1, 2 / 3, 0.5]);
    expect(overall.deduplicated).toEqual([1, 0.5, 0.5]);
  });

  it("gives Wilson intervals on request, to curves only where customers are independent", () => {
    const asked = { ...monthly, confidence: 0.95 } as const;
    const { cells, overall } = cohortRetention(log, asked);
    expect(cells[0]![1]!.interval!.lower).toBeCloseTo(0.0615, 4); // 1 of 3
    expect(cells[0]![1]!.interval!.upper).toBeCloseTo(0.7923, 4);
    expect(cells[1]![0]!.interval).toBeNull();
    expect(overall.intervals![1]).toEqual(cells[0]![1]!.interval);
    expect(cohortRetention(log, monthly).overall).not.toHaveProperty("intervals");
    const recurring = cohortRetention(log, { ...asked, entry: "recurring" });
    expect(recurring.overall.intervals).toEqual([null, null, null]);
    expect(cohortRetention(log, { ...asked, asOf: "2024-01-15" }).overall.intervals).toEqual([null]);
  });

  it("echoes how it was counted", () => {
    expect(cohortRetention(log, monthly)).toMatchObject({
      brackets: null,
      horizon: null,
      clock: "calendar",
      truncateTo: null,
      entry: "firstEver",
      from: null,
      isSameEvent: true,
      minimumReturns: 1,
      entrants: "all",
      base: "cohort",
      confidence: null,
    });
  });
});
