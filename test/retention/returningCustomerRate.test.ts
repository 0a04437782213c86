import { describe, expect, it } from "vitest";
import { returningCustomerRate } from "../../src/retention/returningCustomerRate.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "known", at: "2024-01-05" },
  { customerId: "known", at: "2024-02-05" },
  { customerId: "new, twice", at: "2024-02-06" },
  { customerId: "new, twice", at: "2024-02-06" },
  { customerId: "new, once", at: "2024-02-07" },
  { customerId: "gone", at: "2024-01-08" },
]);
const february = { asOf: "2024-02-29", from: "2024-02-01" };

describe("returningCustomerRate", () => {
  it("counts customers with an order that is not their first, wherever the first lies", () => {
    expect(returningCustomerRate(log, february)).toEqual({
      kind: "returningCustomerRate",
      measure: "customers",
      rate: 2 / 3,
      numerator: 2,
      denominator: 3,
      reason: null,
      asOf: "2024-02-29",
      from: "2024-02-01T00:00:00.000Z",
    });
  });

  it("counts orders that are not a first one", () => {
    const result = returningCustomerRate(log, { ...february, measure: "orders" });
    expect(result).toMatchObject({ measure: "orders", numerator: 2, denominator: 4, rate: 0.5 });
  });

  it.each([
    [1200, 300, 0.25],
    [26, 8, 0.3077],
  ])("of %d buyers, %d of whom had bought before the window (vector 27)", (customers, known, rate) => {
    const buyers = transactionLog(
      Array.from({ length: customers }, (_, customerId) => ({ customerId, at: "2024-02-10" })).concat(
        Array.from({ length: known }, (_, customerId) => ({ customerId, at: "2024-01-10" })),
      ),
    );
    expect(returningCustomerRate(buyers, february).rate).toBeCloseTo(rate, 4);
  });

  it("without a start is the repeat purchase rate of the whole log", () => {
    expect(returningCustomerRate(log, { asOf: "2024-02-29" })).toMatchObject({
      numerator: 2,
      denominator: 4,
      from: null,
    });
  });

  it("counts no order that was undone", () => {
    const refunded = transactionLog([
      { customerId: 1, at: "2024-01-01", amount: 1, id: "A" },
      { customerId: 1, at: "2024-02-02", amount: 1 },
      { customerId: 1, at: "2024-02-03", amount: -1, refundOf: "A" },
    ]);
    expect(returningCustomerRate(refunded, february)).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it("is null when nobody bought", () => {
    expect(returningCustomerRate(transactionLog([]), february)).toMatchObject({ rate: null, reason: "emptyBase" });
  });

  it("refuses options that cannot be used", () => {
    expect(issuesOf(() => returningCustomerRate(log, {} as never))).toMatchObject([
      { code: "required", path: ["asOf"] },
    ]);
    expect(issuesOf(() => returningCustomerRate(log, { asOf: 0, measure: "revenue" as never }))).toMatchObject([
      { code: "unknown_choice", path: ["measure"] },
    ]);
    expect(issuesOf(() => returningCustomerRate(log, { asOf: 0, from: "x" }))).toMatchObject([{ path: ["from"] }]);
  });
});
