import { integer } from "./format.ts";

/** A row that cannot be used. */
export interface BadRow {
  /** The row as a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** Name of the column. */
  readonly column: string;
  /** What stands there. */
  readonly value: string;
  readonly reason: string;
}

const shown = 5;

/** The bad rows as the terminal says them: how many, the first few, and why. */
export function describeBadRows(bad: readonly BadRow[], rowsRead: number): string {
  const first = [...bad].sort((a, b) => a.row - b.row).slice(0, shown);
  const lines = first.map(({ row, column, value, reason }) => {
    const found = value.length > 40 ? `${value.slice(0, 39)}…` : value;
    return `  row ${row}, ${column} ${JSON.stringify(found)}: ${reason}`;
  });
  if (bad.length > shown) lines.push(`  … and ${integer(bad.length - shown)} more`);
  return [`${integer(bad.length)} of ${integer(rowsRead)} rows cannot be used:`, ...lines].join("\n");
}
