import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { Table, type TableJson } from "../../src/core/table.ts";
import { issuesOf } from "../config/issuesOf.ts";

interface Row {
  readonly customerId: string;
  readonly segment: string | null;
  readonly orders: number;
  readonly meanSpend: number | null;
  readonly spend: Decimal | null;
}

const table = (): Table<Row, { asOf: string }> =>
  new Table<Row, { asOf: string }>({
    columns: {
      customerId: ["Zoë", "a"],
      segment: ["Loyal", null],
      orders: Float64Array.of(3, 1),
      meanSpend: Float64Array.of(6.66, NaN),
      spendMinor: Float64Array.of(1999, NaN),
    },
    currencyDecimals: 2,
    meta: { asOf: "2024-01-31" },
  });

describe("Table", () => {
  it("gives rows with money exact and null where a value is missing", () => {
    expect(table().length).toBe(2);
    expect(table().row(0)).toEqual({
      customerId: "Zoë",
      segment: "Loyal",
      orders: 3,
      meanSpend: 6.66,
      spend: new Decimal("19.99"),
    });
    expect(table().row(1)).toEqual({ customerId: "a", segment: null, orders: 1, meanSpend: null, spend: null });
  });

  it("iterates over its rows", () => {
    expect([...table()]).toEqual([table().row(0), table().row(1)]);
  });

  it.each([-1, 2, 0.5, NaN])("has no row %d", (index) => {
    const [issue] = issuesOf(() => table().row(index));
    expect(issue).toMatchObject({ code: "out_of_range", path: ["index"] });
  });

  it("leaves a column of whole minor units alone where there is no currency", () => {
    const plain = new Table<{ amountMinor: number }>({ columns: { amountMinor: Float64Array.of(5) }, meta: null });
    expect(plain.row(0)).toEqual({ amountMinor: 5 });
    expect(plain.currencyDecimals).toBeNull();
  });

  it("can be empty, with columns or without", () => {
    expect([...new Table<{ n: number }>({ columns: { n: new Float64Array(0) }, meta: null })]).toEqual([]);
    expect(new Table<object>({ columns: {}, meta: null }).length).toBe(0);
  });

  it("refuses columns of different lengths", () => {
    const columns = { a: Float64Array.of(1, 2), b: ["x"] };
    const [issue] = issuesOf(() => new Table<{ a: number; b: string }>({ columns, meta: null }));
    expect(issue).toEqual({
      code: "length_mismatch",
      path: ["columns"],
      message: "columns: expected columns of one length, got [2,1]",
    });
  });

  it("shows itself in a notebook as HTML", () => {
    const hook = Symbol.for("Jupyter.display");
    const bundle = (table() as unknown as Record<symbol, () => Record<string, string>>)[hook]!();
    expect(bundle["text/html"]).toContain("<caption>2 rows</caption>");
    expect(bundle["text/html"]).toContain('<td style="text-align:right">19.99</td>');
  });
});

describe("a table as JSON", () => {
  it("has its columns by name, with null for what is missing", () => {
    expect(table().toJSON()).toEqual({
      kind: "table",
      version: 1,
      length: 2,
      currencyDecimals: 2,
      meta: { asOf: "2024-01-31" },
      columns: {
        customerId: { type: "text", values: ["Zoë", "a"] },
        segment: { type: "text", values: ["Loyal", null] },
        orders: { type: "number", values: [3, 1] },
        meanSpend: { type: "number", values: [6.66, null] },
        spendMinor: { type: "number", values: [1999, null] },
      },
    });
  });

  it("comes back as it was", () => {
    const back = Table.fromJSON<Row>(JSON.parse(JSON.stringify(table())) as TableJson);
    expect([...back]).toEqual([...table()]);
    expect(back.columns).toEqual(table().columns);
    expect([back.currencyDecimals, back.meta]).toEqual([2, { asOf: "2024-01-31" }]);
  });

  it("names no currency decimals where there are none", () => {
    const json = new Table<{ n: number }>({ columns: { n: Float64Array.of(1) }, meta: null }).toJSON();
    expect("currencyDecimals" in json).toBe(false);
    expect(Table.fromJSON(json).currencyDecimals).toBeNull();
  });

  it.each([
    [null, "kind"],
    [{ kind: "log", version: 1 }, "kind"],
    [{ kind: "table", version: 2 }, "version"],
    [{ kind: "table", version: 1 }, "columns"],
  ])("is refused where it is no table of this version: %j", (json, field) => {
    expect(issuesOf(() => Table.fromJSON(json as unknown as TableJson))[0]!.path).toEqual([field]);
  });
});
