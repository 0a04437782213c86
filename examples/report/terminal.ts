import { integer, money, percent } from "./format.ts";
import type { Figures } from "./measure.ts";
import type { ReadOrders } from "./readOrders.ts";

/** What the terminal shows: figures, segments and notes, in less than 80 columns. */
export function terminalSummary(file: string, read: ReadOrders, figures: Figures, notes: readonly string[]): string {
  return [
    `Customer base of ${file}`,
    `${figures.firstDate} to ${figures.asOf}, time zone ${figures.timeZone}`,
    "",
    ...figureTable(read, figures),
    "",
    ...segmentTable(figures),
    "",
    ...notes.flatMap(wrapped),
  ].join("\n");
}

function figureTable({ rowsRead, currency = "" }: ReadOrders, figures: Figures): string[] {
  const { monthly, repeat, top, clv, currencyDecimals } = figures;
  const rows: [name: string, value: string, unit?: string][] = [
    ["Rows in the file", integer(rowsRead)],
    ["Customers", integer(figures.customers)],
    ["Orders", integer(figures.orders)],
    ["Revenue", money(figures.revenue, currencyDecimals), currency],
    ["Repeat purchase rate", percent(repeat.rate), "of customers ordered at least twice"],
    ["Retention, month 1", percent(monthly.overall.pooled[1]), "bought in the month after their first"],
    ["Retention, month 3", percent(monthly.overall.pooled[3])],
    ["Retention, month 6", percent(monthly.overall.pooled[6])],
    ["Top 20% of customers", percent(top.topShare), "of revenue"],
  ];
  if (clv) rows.push(["Simple CLV", money(clv.value, currencyDecimals), currency]);
  return rows.map(([name, value, unit = ""]) => `  ${name.padEnd(21)}${value.padStart(15)}  ${unit}`.trimEnd());
}

function segmentTable({ segments, currencyDecimals }: Figures): string[] {
  const rows = segments.map(({ segment, customers, customerShare, revenue, revenueShare }) => [
    segment ?? "(none)",
    integer(customers),
    percent(customerShare),
    money(revenue!, currencyDecimals),
    percent(revenueShare),
  ]);
  const widths = [21, 15, 8, 17, 8];
  return [["RFM segment", "customers", "share", "revenue", "share"], ...rows].map(
    (cells) => `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("")}`,
  );
}

/** A note as lines of less than 80 columns behind a dash. */
function wrapped(note: string): string[] {
  const lines: string[] = [];
  for (const paragraph of note.split("\n")) {
    let line = lines.length === 0 ? "-" : " ";
    for (const word of paragraph.split(" ")) {
      if (line.length + 1 + word.length > 79) {
        lines.push(line);
        line = " ";
      }
      line += ` ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
