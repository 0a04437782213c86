import { describe, expect, it } from "vitest";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import type { TransactionLogOptions, TransactionRow } from "../../src/transactions/log.ts";
import { logAsOf } from "../../src/transactions/logAsOf.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const orders: TransactionRow[] = [
  { customerId: "a", at: "2024-01-01", amount: 10, id: "A1" },
  { customerId: "a", at: "2024-02-01", amount: 20, id: "A2" },
];
const refund = (change: Partial<TransactionRow>): TransactionRow => ({
  customerId: "a",
  at: "2024-03-01",
  amount: -20,
  refundOf: "A2",
  ...change,
});

const moneyAsOf = (asOf: string, rows: TransactionRow[], options?: TransactionLogOptions) => {
  const log = transactionLog(rows, options);
  const seen = logAsOf(log, asOf);
  return { amounts: Array.from(seen.amountMinor!), isPurchase: seen.isPurchase && Array.from(seen.isPurchase), seen };
};

describe("a linked refund", () => {
  it("nets on the order's date and undoes an order brought to zero", () => {
    const { amounts, isPurchase, seen } = moneyAsOf("2024-03-31", [...orders, refund({})]);
    expect(amounts).toEqual([1000, 0]);
    expect(isPurchase).toEqual([1, 0]);
    expect(seen.refundedOrders).toBe(1);
  });

  it("does not exist before it was made", () => {
    const { amounts, isPurchase, seen } = moneyAsOf("2024-02-29", [...orders, refund({})]);
    expect(amounts).toEqual([1000, 2000]);
    expect([isPurchase, seen.refundedOrders]).toEqual([null, 0]);
  });

  it("leaves an order that it returns in part", () => {
    const { amounts, isPurchase } = moneyAsOf("2024-03-31", [...orders, refund({ amount: "-19.99" })]);
    expect(amounts).toEqual([1000, 1]);
    expect(isPurchase).toEqual([1, 1]);
  });

  it("adds to other refunds of the order, and counts the order once", () => {
    const refunds = [refund({ amount: -12 }), refund({ amount: -8 }), refund({ amount: -1 })];
    const { amounts, isPurchase, seen } = moneyAsOf("2024-03-31", [...orders, ...refunds]);
    expect(amounts).toEqual([1000, -100]);
    expect(isPurchase).toEqual([1, 0]);
    expect(seen.refundedOrders).toBe(1);
  });

  it("stands on its own date when told to, and still undoes the order", () => {
    const { amounts, isPurchase } = moneyAsOf("2024-03-31", [...orders, refund({})], { refundDate: "refund" });
    expect(amounts).toEqual([1000, 2000, -2000]);
    expect(isPurchase).toEqual([1, 0, 0]);
  });

  it("of nothing undoes an order priced at nothing", () => {
    const rows = [{ ...orders[0]!, amount: 0 }, refund({ amount: 0, refundOf: "A1" })];
    expect(moneyAsOf("2024-03-31", rows).isPurchase).toEqual([0]);
    expect(moneyAsOf("2024-03-31", rows, { refundDate: "refund" }).isPurchase).toEqual([0]);
    expect(moneyAsOf("2024-03-31", rows.slice(0, 1)).isPurchase).toBeNull();
  });

  it("undoes the order in a log without amounts", () => {
    const rows = [...orders, refund({})].map(({ amount: _, ...row }) => row);
    const seen = logAsOf(transactionLog(rows), "2024-03-31");
    expect(seen.amountMinor).toBeNull();
    expect(Array.from(seen.isPurchase!)).toEqual([1, 0]);
  });

  it("finds its order among orders that look alike, each once", () => {
    const alike = ["X1", "X2", "X3"].map((id) => ({ customerId: "a", at: "2024-01-05", amount: 5, id }));
    const rows = [...orders, ...alike, refund({ amount: -5, refundOf: "X1" }), refund({ amount: -5, refundOf: "X3" })];
    expect(moneyAsOf("2024-03-31", rows).amounts).toEqual([1000, 0, 0, 500, 2000]);
    const twice = [...orders, ...alike, refund({ amount: -2, refundOf: "X2" }), refund({ amount: -3, refundOf: "X2" })];
    expect(moneyAsOf("2024-03-31", twice).amounts).toEqual([1000, 0, 500, 500, 2000]);
  });

  it("is counted in the diagnostics, as are unlinked ones and orders priced at zero", () => {
    const rows = [...orders, refund({}), { customerId: "b", at: 0, amount: -3 }, { customerId: "b", at: 1, amount: 0 }];
    const { diagnostics } = transactionLog(rows, { unlinkedRefunds: "allow" });
    expect(diagnostics).toMatchObject({ linkedRefunds: 1, unlinkedRefunds: 1, zeroPricedOrders: 1 });
  });

  it.each([
    ["an unknown order", { refundOf: "A9" }, "unknown_reference"],
    ["another refund", { refundOf: "R1" }, "inconsistent"],
    ["another customer's order", { customerId: "b" }, "inconsistent"],
    ["a later order", { at: "2024-01-31" }, "inconsistent"],
    ["an order by a positive amount", { amount: 1 }, "inconsistent"],
    ["money returned", { refundOf: "N1" }, "inconsistent"],
  ])("of %s is an error", (_, change, code) => {
    const others = [refund({ id: "R1", amount: -1 }), { customerId: "a", at: "2024-01-01", amount: -1, id: "N1" }];
    const issues = issuesOf(() => transactionLog([...orders, ...others, refund(change)], { unlinkedRefunds: "allow" }));
    expect(issues).toMatchObject([{ code, path: [4, "refundOf"] }]);
  });

  it("of a row that was set aside is set aside with it", () => {
    const rows = [orders[0]!, { ...orders[1]!, at: "2024-13-01" }, refund({})];
    const { rejected } = transactionLog(rows, { onInvalid: "collect" });
    expect(rejected.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
      [1, "invalid_instant"],
      [2, "unknown_reference"],
    ]);
  });
});

describe("an unlinked refund", () => {
  const rows = [...orders, { customerId: "a", at: "2024-02-15", amount: -5 }];

  it("is money on its own date and no purchase", () => {
    const { amounts, isPurchase } = moneyAsOf("2024-03-31", rows, { unlinkedRefunds: "allow" });
    expect(amounts).toEqual([1000, 2000, -500]);
    expect(isPurchase).toEqual([1, 1, 0]);
  });

  it("lowers the mean spend of the repeat purchases, whatever its day", () => {
    const log = transactionLog(rows, { unlinkedRefunds: "allow" });
    const row = customerSummary(log, { asOf: "2024-03-31", timeUnit: "day" }).row(0);
    expect(row).toEqual({ customerId: "a", frequency: 1, recency: 31, age: 90, meanSpend: 15 });
  });

  it("on the first purchase day belongs to that day, even when stamped before the purchase", () => {
    const early = [
      { customerId: "a", at: "2024-01-01T08:00", amount: -4 },
      { customerId: "a", at: "2024-01-01T09:00", amount: 10 },
      { customerId: "a", at: "2024-01-02T09:00", amount: 6 },
    ];
    const log = transactionLog(early, { unlinkedRefunds: "allow" });
    expect(customerSummary(log, { asOf: "2024-01-03", timeUnit: "day" }).row(0).meanSpend).toBe(6);
  });
});
