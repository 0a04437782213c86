import { describe, expect, it } from "vitest";
import { lifecycleCustomers } from "../../src/retention/lifecycleCustomers.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "steady", at: "2024-01-05" },
  { customerId: "steady", at: "2024-02-05" },
  { customerId: "steady", at: "2024-03-05" },
  { customerId: "paused", at: "2024-01-10" },
  { customerId: "paused", at: "2024-03-20" },
  { customerId: "once", at: "2024-02-14" },
]);
const month = { asOf: "2024-03-31", period: "month" } as const;

describe("lifecycleCustomers", () => {
  it("lists the period of asOf, by customer", () => {
    const table = lifecycleCustomers(log, month);
    expect([...table]).toEqual([
      { customerId: "steady", status: "returning" },
      { customerId: "paused", status: "resurrected" },
      { customerId: "once", status: "dormant" },
    ]);
    expect(table.meta).toEqual({
      asOf: "2024-03-31",
      period: "month",
      timeZone: "UTC",
      start: "2024-03-01T00:00:00.000Z",
      label: "2024-03",
      complete: true,
    });
  });

  it("lists an earlier one", () => {
    const table = lifecycleCustomers(log, { ...month, at: "2024-02-10" });
    expect([...table]).toEqual([
      { customerId: "steady", status: "returning" },
      { customerId: "paused", status: "dormant" },
      { customerId: "once", status: "new" },
    ]);
  });

  it("says that the period is not over", () => {
    expect(lifecycleCustomers(log, { ...month, asOf: "2024-03-15" }).meta.complete).toBe(false);
  });

  it.each(["2023-12-31", "2024-04-01"])("refuses %s, which lies in none of the periods", (at) => {
    expect(issuesOf(() => lifecycleCustomers(log, { ...month, at }))).toMatchObject([
      { code: "out_of_range", path: ["at"], message: expect.stringContaining("2024-01 to 2024-03") as string },
    ]);
  });

  it("refuses another period", () => {
    expect(issuesOf(() => lifecycleCustomers(log, { ...month, period: "era" as never }))).toMatchObject([
      { code: "unknown_choice", path: ["period"] },
    ]);
  });
});
