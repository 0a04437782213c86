import { transactionLog } from "clientele/transactions";
import { expect, it } from "vitest";
import { yearlyClv } from "../../examples/report/yearlyClv.ts";

const flags = { marginShare: 0.5, discountRatePerYear: 0.1 };

it("takes retention and margin from the last two years", () => {
  const log = transactionLog([
    { customerId: "gone", at: "2023-06-01", amount: 100 },
    { customerId: "kept", at: "2023-12-31", amount: 100 },
    { customerId: "kept", at: "2024-12-31", amount: 60 },
    { customerId: "new", at: "2024-01-01", amount: 20 },
  ]);
  const clv = yearlyClv(log, "2024-12-31", flags)!;
  expect(clv).toMatchObject({ startCount: 2, stayedCount: 1, activeCount: 2, yearBefore: "2023-12-31" });
  expect(clv.retentionRate).toBe(0.5);
  expect(clv.margin.toString()).toBe("20"); // half of (60 + 20) for two customers
  expect(clv.value.toFixed(4)).toBe("36.6667"); // 20 · 1.1 / (1.1 − 0.5)
});

it("ends the year before a leap day on 28 February", () => {
  const log = transactionLog([
    { customerId: "a", at: "2023-02-28", amount: 1 },
    { customerId: "a", at: "2024-02-29", amount: 1 },
  ]);
  expect(yearlyClv(log, "2024-02-29", flags)).toMatchObject({ yearBefore: "2023-02-28", retentionRate: 1 });
});

it("is null when nobody bought as long as a year ago", () => {
  const log = transactionLog([{ customerId: "a", at: "2024-06-01", amount: 1 }]);
  expect(yearlyClv(log, "2024-12-31", flags)).toBeNull();
});
