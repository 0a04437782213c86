import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { tableHtml } from "../../src/core/tableHtml.ts";

const tableOf = (rows: readonly object[], currencyDecimals: number | null = null) => ({
  length: rows.length,
  currencyDecimals,
  row: (i: number) => rows[i]!,
});

describe("tableHtml", () => {
  it("shows names, numbers at six digits, money in full and nothing for what is missing", () => {
    const html = tableHtml(
      tableOf([{ id: "<Zoë>", share: 1 / 3, spend: new Decimal("1234567.8"), mean: null, n: 7 }], 2),
    );
    expect(html).toBe(
      "<table><caption>1 row</caption>" +
        "<thead><tr><th>id</th><th>share</th><th>spend</th><th>mean</th><th>n</th></tr></thead>" +
        "<tbody><tr><td>&#60;Zoë&#62;</td>" +
        '<td style="text-align:right">0.333333</td><td style="text-align:right">1234567.80</td>' +
        '<td style="text-align:right"></td><td style="text-align:right">7</td></tr></tbody></table>',
    );
  });

  it("stops at twenty rows and says so", () => {
    const html = tableHtml(tableOf(Array.from({ length: 21 }, (_, n) => ({ n }))));
    expect(html).toContain("<caption>21 rows, the first 20 shown</caption>");
    expect(html.match(/<td/g)).toHaveLength(20);
  });

  it("shows an empty table", () => {
    expect(tableHtml(tableOf([]))).toContain("<caption>0 rows</caption><thead><tr></tr></thead><tbody></tbody>");
  });
});
