import type { Decimal } from "./decimal.ts";
import { makeIssue, throwIfAny } from "./issues.ts";
import { MetricError, type MetricIssue } from "./metricError.ts";
import { fromMinorUnits } from "./minorUnits.ts";
import { tableHtml } from "./tableHtml.ts";
import { withDisplay } from "./display.ts";

/** One column: numbers, where NaN marks a missing value, or strings, where `null` does. */
export type TableColumn = Float64Array | readonly (string | null)[];

/** The columns that hold rows of a type: money (`Decimal`) stands as whole minor units in a column named `…Minor`. */
export type ColumnsOf<Row> = {
  readonly [
    Field in keyof Row & string as NonNullable<Row[Field]> extends Decimal ? `${Field}Minor` : Field
  ]: NonNullable<Row[Field]> extends string ? readonly Row[Field][] : Float64Array;
};

/** A column of numbers as JSON. */
export interface NumberColumnJson {
  /** Always `"number"`. */
  readonly type: "number";
  /** The values, `null` for what is missing. */
  readonly values: readonly (number | null)[];
}

/** A column of strings as JSON. */
export interface TextColumnJson {
  /** Always `"text"`. */
  readonly type: "text";
  /** The values, `null` for what is missing. */
  readonly values: readonly (string | null)[];
}

/** A column as JSON. */
export type TableColumnJson = NumberColumnJson | TextColumnJson;

/** A table as JSON. */
export interface TableJson {
  /** Always `"table"`. */
  readonly kind: "table";
  /** Version of this shape. */
  readonly version: 1;
  /** Number of rows. */
  readonly length: number;
  /** Decimals of the currency of `…Minor` columns; absent where there is none. */
  readonly currencyDecimals?: number;
  /** What the table was computed from. */
  readonly meta: unknown;
  /** The columns by name. */
  readonly columns: Readonly<Record<string, TableColumnJson>>;
}

/** What a table is made of. */
export interface TableParts<Row, Meta> {
  /** The columns, all of one length. */
  readonly columns: ColumnsOf<Row>;
  /** What the table was computed from. */
  readonly meta: Meta;
  /** Decimals of the currency; needed when there are `…Minor` columns. */
  readonly currencyDecimals?: number;
}

/**
 * A table with a row per customer (or per whatever a metric counts), kept as plain columns.
 *
 * Read `columns` in bulk, or take rows one at a time: a row holds `null` where a number is missing and an exact
 * `Decimal` for money. In a notebook the table shows itself.
 *
 * @example
 * ```ts
 * const table = new Table<{ customerId: string; spend: Decimal }, object>({
 *   columns: { customerId: ["Zoë"], spendMinor: Float64Array.of(1999) },
 *   currencyDecimals: 2,
 *   meta: {},
 * });
 * table.row(0).spend.toString(); //=> "19.99"
 * ```
 */
export class Table<Row extends object, Meta = unknown> implements Iterable<Row> {
  /** Number of rows. */
  readonly length: number;
  /** The columns by name. */
  readonly columns: ColumnsOf<Row>;
  /** What the table was computed from. */
  readonly meta: Meta;
  /** Decimals of the currency of `…Minor` columns; `null` where there is none. */
  readonly currencyDecimals: number | null;

  /**
   * Makes a table from its columns.
   *
   * @param parts - Columns, their currency decimals and what they were computed from.
   * @throws {@link MetricError} when the columns differ in length.
   */
  constructor(parts: TableParts<Row, Meta>) {
    const lengths = columnEntries(parts.columns).map(([, column]) => column.length);
    this.length = lengths[0] ?? 0;
    if (lengths.some((length) => length !== this.length)) {
      throw new MetricError([makeIssue("length_mismatch", ["columns"], "columns of one length", lengths)]);
    }
    this.columns = parts.columns;
    this.meta = parts.meta;
    this.currencyDecimals = parts.currencyDecimals ?? null;
    withDisplay(this, () => ({ "text/html": tableHtml(this) }));
  }

  /**
   * One row as an object.
   *
   * @param index - Row number, from 0.
   * @throws {@link MetricError} when there is no such row.
   */
  row(index: number): Row {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new MetricError([makeIssue("out_of_range", ["index"], `a row number below ${this.length}`, index)]);
    }
    const row: Record<string, unknown> = {};
    for (const [name, column] of columnEntries(this.columns)) {
      const value = column[index]!;
      const isMissing = typeof value === "number" && Number.isNaN(value);
      if (this.currencyDecimals === null || !name.endsWith("Minor")) row[name] = isMissing ? null : value;
      else row[name.slice(0, -5)] = isMissing ? null : fromMinorUnits(value as number, this.currencyDecimals);
    }
    return row as Row;
  }

  /** The rows, first to last. */
  *[Symbol.iterator](): Iterator<Row> {
    for (let i = 0; i < this.length; i++) yield this.row(i);
  }

  /** The table as plain JSON, for {@link Table.fromJSON}. */
  toJSON(): TableJson {
    const columns: Record<string, TableColumnJson> = {};
    for (const [name, column] of columnEntries(this.columns)) {
      columns[name] =
        column instanceof Float64Array
          ? { type: "number", values: Array.from(column, (value) => (Number.isNaN(value) ? null : value)) }
          : { type: "text", values: column };
    }
    const currency = this.currencyDecimals === null ? {} : { currencyDecimals: this.currencyDecimals };
    return { kind: "table", version: 1, length: this.length, ...currency, meta: this.meta, columns };
  }

  /**
   * A table back from its JSON.
   *
   * @param json - What {@link Table.toJSON} gave, parsed.
   * @throws {@link MetricError} when it is no such table.
   */
  static fromJSON<Row extends object, Meta = unknown>(json: TableJson): Table<Row, Meta> {
    const issues: MetricIssue[] = [];
    if (json?.kind !== "table") issues.push(makeIssue("wrong_type", ["kind"], '"table"', json?.kind));
    else if (json.version !== 1) issues.push(makeIssue("out_of_range", ["version"], "1", json.version));
    else if (!json.columns) issues.push(makeIssue("required", ["columns"], "an object", json.columns));
    throwIfAny(issues);
    const columns: Record<string, TableColumn> = {};
    for (const [name, { type, values }] of Object.entries(json.columns)) {
      columns[name] = type === "text" ? values : Float64Array.from(values, (value) => value ?? NaN);
    }
    const { currencyDecimals, meta } = json;
    return new Table<Row, Meta>({
      columns: columns as ColumnsOf<Row>,
      meta: meta as Meta,
      ...(currencyDecimals === undefined ? {} : { currencyDecimals }),
    });
  }
}

function columnEntries(columns: object): [string, TableColumn][] {
  return Object.entries(columns as Record<string, TableColumn>);
}
