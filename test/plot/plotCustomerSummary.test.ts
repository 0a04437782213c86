import { describe, expect, it } from "vitest";
import { plotCustomerSummary } from "../../src/plot/plotCustomerSummary.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";

const purchases = [1, 1, 2, 10, 11, 15];
const log = transactionLog(
  purchases.flatMap((days, customerId) =>
    Array.from({ length: days }, (_, day) => ({ customerId, at: Date.UTC(2024, 0, 1 + day) })),
  ),
);

describe("plotCustomerSummary", () => {
  it("counts customers by repeat purchases, ten and more together", () => {
    const { values } = plotCustomerSummary(customerSummary(log, { asOf: "2024-03-01", timeUnit: "week" })).data;
    const bins = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10+"];
    expect(values.map(({ repeatPurchases }) => repeatPurchases)).toEqual(bins);
    expect(values.map(({ customers }) => customers)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });

  it("says what merged into one purchase", () => {
    const asOf = "2024-03-01";
    const byWeek = plotCustomerSummary(customerSummary(log, { asOf, timeUnit: "week", grain: "week" }));
    expect(JSON.stringify(byWeek.encoding)).toContain("Repeat purchases (distinct weeks)");
  });
});
