import { describe, expect, it } from "vitest";
import { runReport } from "./runReport.ts";
import { scratchFile } from "./scratch.ts";

describe("files as other programs write them", () => {
  it.each([
    [
      "a German export",
      "\uFEFFKundennummer;Bestelldatum;Umsatz\r\nMüller;31.01.2024;1.234,50\r\n7;01.02.2024 9:05;5,5\r\n",
    ],
    ["tabs", "customer\tdate\tamount\nMüller\t2024-01-31\t1234.50\n7\t2024-02-01\t5.50\n\n"],
    ["quotes", 'date,amount,customer\n2024-01-31,"1,234.50","Mü, ""ller"""\n20240201,5.5,7\n'],
  ])("reads %s", (_, text) => {
    const { status, stdout } = runReport(scratchFile("orders.csv", text));
    expect(stdout).toMatch(/Rows in the file +2\n +Customers +2\n +Orders +2\n +Revenue +1,240\.00\n/);
    expect(stdout).toContain("2024-01-31 to 2024-02-01");
    expect(status).toBe(0);
  });

  it("takes the currency and its decimals from the file, or from a flag", () => {
    const yen = scratchFile("orders.csv", "user,day,total,currency\n1,2024-01-31,500,JPY\n2,2024-02-01,700,jpy\n");
    expect(runReport(yen).stdout).toMatch(/Revenue +1,200 {2}JPY\n/);
    expect(runReport(yen, "--currency", "EUR").stderr).toContain('row 2, currency "JPY": expected EUR');
  });

  it("reads a file of one order", () => {
    const { status, stdout } = runReport(scratchFile("orders.csv", "user,day,total\n1,2024-01-31,5\n"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/Retention, month 1 +n\/a/);
  });
});

describe("bad rows", () => {
  const text = [
    "customer,date,amount",
    "1,2024-01-31,5.00",
    "2,soon,5.00",
    "3,2024-02-30,5.00",
    '4,2024-02-01,"<b>1</b>"',
    "5,2024-02-01,1.234",
    "",
    "6,2024-02-02,7.00",
  ].join("\n");

  it("stop the report with their number, place and reason", () => {
    const { status, stdout, stderr, page } = runReport(scratchFile("bad.csv", text));
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(page).toBe("");
    expect(stderr.split("\n")).toEqual([
      "4 of 6 rows cannot be used:",
      '  row 3, date "soon": is no date such as 2024-12-31 or 31.12.2024',
      '  row 4, date "2024-02-30": is no date such as 2024-12-31 or 31.12.2024',
      '  row 5, amount "<b>1</b>": is no amount such as 1234.56 or 1234,56, without a currency sign',
      '  row 6, amount "1.234": expected at most 2 decimals',
      "To go on without them, add --skip-bad-rows.",
      "",
    ]);
  });

  it("are left out, and still told, with --skip-bad-rows", () => {
    const { status, stdout, page } = runReport(scratchFile("bad.csv", text), "--skip-bad-rows");
    expect(status).toBe(0);
    expect(stdout).toMatch(/Customers +2\n +Orders +2\n +Revenue +12\.00\n/);
    expect(stdout).toContain("- Skipped. 4 of 6 rows cannot be used:");
    expect(page).toContain("&#60;b&#62;1&#60;/b&#62;");
    expect(page).not.toContain("<b>");
  });
});

describe("what cannot be read ends with a sentence", () => {
  it.each([
    ["", /is empty/],
    ["customer,date,amount\n", /holds no orders/],
    ["wer,wann,was\n1,2024-01-31,5\n", /No column found for: customer, date, amount/],
    [
      'customer,date,amount\n1,2024-01-31,5\n"2"x,2024-01-31,5\n',
      /^Cannot read .* as CSV: Invalid Closing Quote.* at line 3 /,
    ],
  ])("%j", (text, message) => {
    const { status, stderr } = runReport(scratchFile("orders.csv", text));
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });

  it("a missing file", () => {
    const { status, stderr } = runReport("nowhere.csv");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot read nowhere\.csv: .*no such file.*\n$/);
  });

  it("a day before the first order", () => {
    const { status, stderr } = runReport("--as-of", "2001-01-01");
    expect(status).toBe(1);
    expect(stderr).toBe("There is no order up to 2001-01-01.\n");
  });

  it("an unknown flag, with exit code 2 and the usage", () => {
    const { status, stderr } = runReport("--frobnicate");
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown option '--frobnicate'");
    expect(stderr).toContain("Usage: npm run report");
  });
});

it("prints its usage when asked for help", () => {
  const { status, stdout } = runReport("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("--skip-bad-rows");
});
