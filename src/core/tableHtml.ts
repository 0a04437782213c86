import type { Decimal } from "./decimal.ts";
import { escapeHtml } from "./display.ts";

type Cell = string | number | Decimal | null;

const rowsShown = 20;

/** The first rows of a table as HTML, with a line that says how many there are. */
export function tableHtml(table: { readonly length: number; row(index: number): object }): string {
  const rows = Array.from({ length: Math.min(rowsShown, table.length) }, (_, i) => table.row(i));
  const head = Object.keys(rows[0] ?? {}).map((name) => `<th>${escapeHtml(name)}</th>`);
  const body = rows.map(bodyRow);
  const caption = `${table.length} rows${table.length > rowsShown ? `, the first ${rowsShown} shown` : ""}`;
  return `<table><caption>${caption}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function bodyRow(row: object): string {
  const cells = Object.values(row as Record<string, Cell>).map(cell);
  return `<tr>${cells.join("")}</tr>`;
}

function cell(value: Cell): string {
  const isNumber = typeof value === "number";
  const text = isNumber && !Number.isInteger(value) ? String(Number(value.toPrecision(6))) : String(value ?? "");
  return `<td${typeof value === "string" ? "" : ' style="text-align:right"'}>${escapeHtml(text)}</td>`;
}
