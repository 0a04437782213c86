import type { Decimal } from "./decimal.ts";
import { escapeHtml } from "./display.ts";

type Cell = string | number | Decimal | null;

/** What of a table is shown. */
interface ShownTable {
  readonly length: number;
  readonly currencyDecimals: number | null;
  row(index: number): object;
}

const rowsShown = 20;

/** The first rows of a table as HTML, with a line that says how many there are. */
export function tableHtml(table: ShownTable): string {
  const rows = Array.from({ length: Math.min(rowsShown, table.length) }, (_, i) => table.row(i));
  const head = Object.keys(rows[0] ?? {}).map((name) => `<th>${escapeHtml(name)}</th>`);
  const body = rows.map((row) => {
    const cells = Object.values(row as Record<string, Cell>).map((value) => cell(value, table.currencyDecimals));
    return `<tr>${cells.join("")}</tr>`;
  });
  const count = table.length === 1 ? "1 row" : `${table.length} rows`;
  const caption = count + (table.length > rowsShown ? `, the first ${rowsShown} shown` : "");
  return `<table><caption>${caption}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function cell(value: Cell, currencyDecimals: number | null): string {
  const alignment = typeof value === "string" ? "" : ' style="text-align:right"';
  return `<td${alignment}>${escapeHtml(cellText(value, currencyDecimals))}</td>`;
}

/** Whole numbers and text as they are, other numbers to six digits, money with all its decimals. */
function cellText(value: Cell, currencyDecimals: number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
  return typeof value === "string" || currencyDecimals === null ? String(value) : value.toFixed(currencyDecimals);
}
