import { cohortRetention, newReturningSplit, repeatPurchaseRate } from "clientele/retention";
import { rfm, segmentSummary, topShare } from "clientele/rfm";
import { transactionLog } from "clientele/transactions";
import { expect, it } from "vitest";
import { simulateShop } from "../../examples/shop/simulateShop.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";
import { runReport } from "./runReport.ts";

/** A line of the terminal that begins with a name, its spaces made single. */
function line(stdout: string, name: string): string | undefined {
  const found = stdout.split("\n").find((text) => text.startsWith(`  ${name} `));
  return found?.trim().replace(/ +/g, " ");
}

const percent = (share: number | null | undefined): string => `${(100 * share!).toFixed(1)}%`;

it("says about the kept orders what the library says, in less than 80 columns and plain text", () => {
  // The same shop without the way through the file: whole orders, and refunds that name them.
  const opened = Date.UTC(2025, 0, 1);
  const rows = simulateShop(2025).flatMap(({ customer, minute, lines, refund }, i) => {
    const order = { customerId: customer, id: String(i), at: opened + minute * 60_000 };
    const returned = refund && {
      customerId: customer,
      at: opened + refund.minute * 60_000,
      amount: -refund.cents / 100,
      refundOf: order.id,
    };
    const amount = lines.reduce((sum, cents) => sum + cents) / 100;
    return [{ ...order, amount }, ...(returned ? [returned] : [])];
  });
  const log = transactionLog(rows);
  const asOf = "2026-06-30";
  const table = rfm(log, { asOf });
  const { pooled } = cohortRetention(log, { asOf, period: "month" }).overall;
  const groups = newReturningSplit(log, { asOf, period: "year" }).periods.flatMap((year) => [year.new, year.returning]);
  const orders = groups.reduce((sum, group) => sum + group.orders, 0);
  const revenue = groups.reduce((sum, group) => sum + group.revenue!.toNumber(), 0);

  const { status, stdout, stderr } = runReport();
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain(`2025-01-01 to ${asOf}, time zone UTC`);
  expect(line(stdout, "Customers")).toBe(`Customers ${table.length.toLocaleString("en-US")}`);
  expect(line(stdout, "Orders")).toBe(`Orders ${orders.toLocaleString("en-US")}`);
  expect(line(stdout, "Revenue")).toBe(
    `Revenue ${revenue.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
  );
  const repeat = percent(repeatPurchaseRate(log, { asOf }).rate);
  expect(line(stdout, "Repeat purchase rate")).toContain(` rate ${repeat} `);
  for (const month of [1, 3, 6]) expect(line(stdout, `Retention, month ${month}`)).toContain(percent(pooled[month]));
  const top = percent(topShare(table.columns.monetaryMinor, 0.2).topShare);
  expect(line(stdout, "Top 20% of customers")).toBe(`Top 20% of customers ${top} of revenue`);
  for (const { segment, customers, customerShare, revenueShare } of segmentSummary(table)) {
    expect(line(stdout, segment!)).toMatch(
      new RegExp(`^${segment!} ${customers} ${percent(customerShare)} .*${percent(revenueShare)}$`),
    );
  }
  expect(Math.max(...stdout.split("\n").map((text) => text.length))).toBeLessThan(80);
  expect(stdout).not.toContain("\u001b");
});

it("adds a simple CLV with what it assumes when margin and discount are given", () => {
  const { stdout } = runReport("--margin", "0.3", "--discount", "0.1", "--currency", "EUR");
  expect(line(stdout, "Simple CLV")).toMatch(/^Simple CLV \d+\.\d\d EUR$/);
  const note = stdout.slice(stdout.indexOf("- Simple CLV")).replace(/\s+/g, " ");
  expect(note).toMatch(/margin m = \d+\.\d\d EUR a year \(30\.0% of the revenue per customer/);
  expect(note).toMatch(
    /discount d = 10\.0% a year and retention r = \d+\.\d% a year \(of \d+ who bought in the year to/,
  );
  const [m, d, r, clv] = [/m = ([\d.]+)/, /d = ([\d.]+)/, /r = ([\d.]+)/, /Simple CLV +([\d.]+)/].map((pattern) =>
    Number(pattern.exec(pattern.source.startsWith("S") ? stdout : note)![1]),
  );
  expect(clv).toBeCloseTo((m! * (1 + d! / 100)) / (1 + d! / 100 - r! / 100), 0);
});

it("looks from an earlier day when told to, and says what it leaves out", () => {
  const { stdout } = runReport("--as-of", "2025-12-31", "--time-zone", "Europe/Berlin");
  expect(stdout).toContain("2025-01-01 to 2025-12-31, time zone Europe/Berlin");
  expect(stdout).toMatch(/- \d,\d{3} orders are left out, later than 2025-12-31\./);
});

describeWithShared("the report on CDNOW", ["data/cdnow-sample-transactions.csv"], () => {
  it("shows 2,357 customers and 6,919 rows", () => {
    const { status, stdout, page } = runReport(sharedFile("data/cdnow-sample-transactions.csv"));
    expect(status).toBe(0);
    expect(line(stdout, "Rows in the file")).toBe("Rows in the file 6,919");
    expect(line(stdout, "Customers")).toBe("Customers 2,357");
    expect(line(stdout, "Revenue")).toBe("Revenue 244,091.94");
    expect(stdout).toContain("1997-01-01 to 1998-06-30");
    expect(page).toContain("<dd>2,357</dd>");
  });
});
