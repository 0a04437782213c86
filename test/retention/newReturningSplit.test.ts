import { describe, expect, it } from "vitest";
import { type CustomerGroupActivity, newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const rows = [
  { customerId: "a", at: "2024-01-05", amount: "10.00" },
  { customerId: "a", at: "2024-01-06", amount: "1.00" },
  { customerId: "a", at: "2024-02-11", amount: "5.50" },
  { customerId: "b", at: "2024-02-20", amount: "20.00" },
  { customerId: "a", at: "2024-03-02", amount: "3.00" },
];
const plain = ({ customers, orders, revenue }: CustomerGroupActivity) => [
  customers,
  orders,
  revenue?.toString() ?? null,
];

describe("newReturningSplit", () => {
  it("takes all of a customer's first period for new, and later ones for returning", () => {
    const split = newReturningSplit(transactionLog(rows), { asOf: "2024-03-15", period: "month" });
    expect(split.periods.map((each) => [each.label, each.complete, plain(each.new), plain(each.returning)])).toEqual([
      ["2024-01", true, [1, 2, "11"], [0, 0, "0"]],
      ["2024-02", true, [1, 1, "20"], [1, 1, "5.5"]],
      ["2024-03", false, [0, 0, "0"], [1, 1, "3"]],
    ]);
    expect(split).toMatchObject({ kind: "newReturningSplit", asOf: "2024-03-15", period: "month", timeZone: "UTC" });
  });

  it("does not see what lies after asOf", () => {
    const split = newReturningSplit(transactionLog(rows), { asOf: "2024-02-15", period: "month" });
    expect(split.periods.map((each) => [plain(each.new), plain(each.returning)])).toEqual([
      [
        [1, 2, "11"],
        [0, 0, "0"],
      ],
      [
        [0, 0, "0"],
        [1, 1, "5.5"],
      ],
    ]);
  });

  it("has no revenue without amounts", () => {
    const log = transactionLog([{ customerId: 1, at: "2024-01-01" }]);
    expect(plain(newReturningSplit(log, { asOf: "2024-01-31", period: "month" }).periods[0]!.new)).toEqual([
      1,
      1,
      null,
    ]);
  });

  it("puts money returned before a first purchase, or without one, with the new", () => {
    const odd = [
      { customerId: "c", at: "2024-01-01", amount: -2 },
      { customerId: "d", at: "2024-01-01", amount: -1 },
      { customerId: "c", at: "2024-01-03", amount: 9 },
      { customerId: "c", at: "2024-02-03", amount: -4 },
    ];
    const log = transactionLog(odd, { unlinkedRefunds: "allow" });
    const { periods } = newReturningSplit(log, { asOf: "2024-02-29", period: "month" });
    expect(periods.map((each) => [plain(each.new), plain(each.returning)])).toEqual([
      [
        [1, 1, "6"],
        [0, 0, "0"],
      ],
      [
        [0, 0, "0"],
        [0, 0, "-4"],
      ],
    ]);
  });

  it("gives one empty period for an empty log", () => {
    const { periods } = newReturningSplit(transactionLog([]), { asOf: "2024-01-31", period: "year" });
    expect(periods).toHaveLength(1);
    expect(plain(periods[0]!.new)).toEqual([0, 0, null]);
  });

  it("rejects an unknown period", () => {
    expect(issuesOf(() => newReturningSplit(transactionLog([]), { asOf: 0, period: "moon" as never }))).toMatchObject([
      { path: ["period"] },
    ]);
  });
});
