import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { concentration } from "../../src/rfm/concentration.ts";
import { rankByValue } from "../../src/rfm/rankByValue.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

// CDNOW: a 1/10 systematic sample of the customers who first bought in the first quarter of 1997 (Fader & Hardie,
// "Forecasting Repeat Sales at CDNOW", Interfaces 31, 2001; data on brucehardie.com).
const transactions = "data/cdnow-sample-transactions.csv";
const summary = "data/cdnow-summary.csv";

const readCsv = (name: string) =>
  readFileSync(sharedFile(name), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

describeWithShared("the CDNOW sample", [transactions, summary], () => {
  let log: TransactionLog;
  beforeAll(() => {
    const rows = readCsv(transactions);
    log = transactionLog(
      rows.map(([customerId, at, , amount]) => ({ customerId: customerId!, at: at!, amount: amount! })),
    );
  });

  it("has 2,357 customers, 6,919 rows and eight customers with nothing but free orders", () => {
    expect([log.customerIds.length, log.at.length]).toEqual([2357, 6919]);
    expect(log.diagnostics.zeroPricedOrders).toBe(8);
  });

  it("sums up as published: x, t_x, T and mean spend of each customer, 39 weeks in", () => {
    const table = customerSummary(log, { asOf: "1997-09-30", timeUnit: "week" });
    const published = new Map(readCsv(summary).map(([id, ...numbers]) => [id, numbers.map(Number)]));
    expect(table.length).toBe(published.size);
    for (const { customerId, frequency, recency, age, meanSpend } of table) {
      const [x, tx, T, , mean] = published.get(customerId)!;
      expect([frequency, recency, age]).toEqual([x, tx, T]);
      if (x === 0) expect(meanSpend).toBeNull();
      else expect(meanSpend).toBeCloseTo(mean!, 10);
    }
  });

  it("has 2,457 repeat purchases by the day and 2,216 by the week", () => {
    const total = (grain: "day" | "week") =>
      customerSummary(log, { asOf: "1997-09-30", timeUnit: "week", grain }).columns.frequency.reduce(
        (sum, x) => sum + x,
      );
    expect([total("day"), total("week")]).toEqual([2457, 2216]);
  });

  it("merges to 6,696 customer-days", () => {
    expect(rfm(log, { asOf: "1998-06-30" }).columns.frequency.reduce((sum, days) => sum + days)).toBe(6696);
  });

  it("lays its concentration open", () => {
    const { columns } = rfm(log, { asOf: "1998-06-30" });
    const { topShare: top, denominator } = topShare(columns.monetaryMinor, 0.2);
    const ranked = Array.from(columns.monetaryMinor).toSorted((a, b) => b - a);
    const exact = ranked.slice(0, 471).reduce((sum, value) => sum + value) + 0.4 * ranked[471]!; // 20 % of 2,357 is 471.4
    expect(top).toBeCloseTo(exact / denominator, 12);
    expect(repeatPurchaseRate(log, { asOf: "1998-06-30" }).denominator).toBe(2357);
  });

  it("has the concentration that exact fractions give: Gini by all pairs of customers, shares by cumulative sums", () => {
    const { customerId, monetaryMinor } = rfm(log, { asOf: "1998-06-30" }).columns;
    const { gini, pareto, abc, groups, total } = concentration(monetaryMinor);
    expect(total).toBe(24_409_194);
    expect(gini).toBeCloseTo(0.6309171170162412, 13);
    expect(pareto).toMatchObject({ holds: false });
    expect(pareto.heldByTop).toBeCloseTo(0.6742294153588193, 13);
    expect(pareto.itemsNeeded).toBeCloseTo(0.3294946006769018, 13);
    expect(abc.map(({ count }) => count)).toEqual([777, 801, 779]);
    expect(groups.map(({ count }) => count)).toEqual([236, 236, 236, 236, 236, 236, 236, 235, 235, 235]);
    expect(groups[0]!.share).toBeCloseTo(0.5080702377964631, 13);
    expect(rankByValue({ customerId, value: monetaryMinor }).columns.class.indexOf("B")).toBe(777);
  });
});
