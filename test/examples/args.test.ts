import { expect, it } from "vitest";
import { readArgs } from "../../examples/report/args.ts";

it("has a default for everything", () => {
  expect(readArgs([], "orders.csv")).toEqual({
    file: "orders.csv",
    out: "report.html",
    columns: {},
    timeZone: "UTC",
    skipBadRows: false,
    clv: null,
  });
});

it("reads every flag", () => {
  const line =
    "a.csv --customer who --date when --amount paid --order no --refund-of back --time-zone Europe/Berlin " +
    "--currency eur --as-of 2024-02-29 --skip-bad-rows --margin 0.3 --discount 0.1 --out a.html";
  expect(readArgs(line.split(" "), "orders.csv")).toEqual({
    file: "a.csv",
    out: "a.html",
    columns: { customer: "who", date: "when", amount: "paid", order: "no", refundOf: "back" },
    timeZone: "Europe/Berlin",
    currency: "EUR",
    asOf: "2024-02-29",
    skipBadRows: true,
    clv: { marginShare: 0.3, discountRatePerYear: 0.1 },
  });
});

it("gives nothing but help when asked for help", () => {
  expect(readArgs(["--help"], "orders.csv")).toBeNull();
  expect(readArgs(["-h"], "orders.csv")).toBeNull();
});

it.each([
  ["--colour red", /Unknown option '--colour'/],
  ["a.csv b.csv", /one file at a time/],
  ["--time-zone Mars/Base", /--time-zone takes a zone/],
  ["--currency EURO", /--currency takes a code/],
  ["--as-of 2025-02-30", /--as-of takes a date/],
  ["--as-of yesterday", /--as-of takes a date/],
  ["--margin 0.3", /needs both --margin and --discount/],
  ["--margin 30 --discount 0.1", /--margin takes a share/],
  ["--margin 0.3 --discount 0", /--discount takes a rate per year/],
])("refuses %s with exit code 2 and the usage", (line, message) => {
  const run = (): unknown => readArgs(line.split(" "), "orders.csv");
  expect(run).toThrow(message);
  expect(run).toThrow(/Usage: npm run report/);
  expect(run).toThrow(expect.objectContaining({ exitCode: 2 }));
});
