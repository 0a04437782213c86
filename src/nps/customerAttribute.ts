import { makeIssue, throwIfAny } from "../core/issues.ts";

/** A table with a row per customer and a column by the given name, such as those of `rfm` and `lapseStatus`. */
export interface CustomerTable<Column extends string> {
  /** Its columns. */
  readonly columns: Readonly<Record<"customerId", ArrayLike<string>>> &
    Readonly<Record<Column, ArrayLike<string | number | null>>>;
}

/**
 * A column of a customer table as a map from customer to value, for {@link npsBySegment} and {@link npsReferrals}: how
 * surveys and purchases meet. Respondents and customers must go by the same ids.
 *
 * @param table - A table with a row per customer.
 * @param column - Name of the column; numbers become text.
 * @throws {@link MetricError} when the table has no such column.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "Zoë", at: "2024-01-05", amount: 20 },
 *   { customerId: "Max", at: "2024-02-20", amount: 10 },
 * ]);
 * const table = rfm(log, { asOf: "2024-03-31" });
 * [...customerAttribute(table, "segment")]; //=> [["Zoë", "Hibernating"], ["Max", "New customers"]]
 * ```
 */
export function customerAttribute<Column extends string>(
  table: CustomerTable<Column>,
  column: Column,
): ReadonlyMap<string, string | null> {
  const { customerId } = table.columns;
  const values: ArrayLike<string | number | null> | undefined = table.columns[column];
  if (!values) throwIfAny([makeIssue("unknown_reference", ["column"], "the name of a column of the table", column)]);
  return new Map(Array.from(customerId, (id, row) => [id, textOf(values[row]!)]));
}

function textOf(value: string | number | null): string | null {
  return value === null || Number.isNaN(value) ? null : String(value);
}
