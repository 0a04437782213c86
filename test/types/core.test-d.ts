import type { Decimal } from "decimal.js";
import { describe, expectTypeOf, it } from "vitest";
import { isMetricError, type MetricError, type MetricIssue } from "../../src/core/metricError.ts";
import { type ColumnsOf, Table, type TableJson } from "../../src/core/table.ts";

interface Row {
  readonly customerId: string;
  readonly segment: string | null;
  readonly orders: number;
  readonly meanSpend: number | null;
  readonly spend: Decimal;
  readonly refunds: Decimal | null;
}

describe("MetricError", () => {
  it("has at least one issue", () => {
    expectTypeOf<MetricError["issues"][0]>().toEqualTypeOf<MetricIssue>();
    expectTypeOf<[]>().not.toExtend<MetricError["issues"]>();
    expectTypeOf<MetricError["name"]>().toEqualTypeOf<"MetricError">();
  });

  it("is what isMetricError makes of anything", () => {
    const caught: unknown = null;
    if (isMetricError(caught)) expectTypeOf(caught).toEqualTypeOf<MetricError>();
  });
});

describe("ColumnsOf", () => {
  it("keeps strings as lists, numbers as typed arrays and money as minor units", () => {
    expectTypeOf<ColumnsOf<Row>>().toEqualTypeOf<{
      readonly customerId: readonly string[];
      readonly segment: readonly (string | null)[];
      readonly orders: Float64Array;
      readonly meanSpend: Float64Array;
      readonly spendMinor: Float64Array;
      readonly refundsMinor: Float64Array;
    }>();
  });
});

describe("Table", () => {
  it("gives rows of its type, one at a time or in a loop", () => {
    expectTypeOf<Table<Row>["row"]>().returns.toEqualTypeOf<Row>();
    expectTypeOf<Table<Row>>().toExtend<Iterable<Row>>();
    expectTypeOf<Table<Row, { asOf: string }>["meta"]>().toEqualTypeOf<{ asOf: string }>();
    expectTypeOf<Table<Row>["toJSON"]>().returns.toEqualTypeOf<TableJson>();
  });

  it("takes the columns of its rows alone", () => {
    interface Count {
      n: number;
    }
    // @ts-expect-error a number's column is a Float64Array
    new Table<Count>({ columns: { n: [1] }, meta: null });
    // @ts-expect-error a column is missing
    new Table<Count>({ columns: {}, meta: null });
    // @ts-expect-error columns are for reading
    new Table<Count>({ columns: { n: Float64Array.of(1) }, meta: null }).columns.n = new Float64Array(1);
  });
});
