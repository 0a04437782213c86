import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decimal } from "decimal.js";
import { Table, type TableJson } from "../../src/core/table.ts";

interface Row {
  readonly id: string | null;
  readonly score: number | null;
  readonly spend: Decimal | null;
}

const finiteOrMissing = fc.double({ noDefaultInfinity: true }).map((value) => value + 0); // JSON knows no −0
const minorOrMissing = fc.oneof(fc.maxSafeInteger(), fc.constant(NaN));
const row = fc.record({
  id: fc.option(fc.string({ unit: "grapheme" })),
  score: finiteOrMissing,
  spend: minorOrMissing,
});

const tables = fc.tuple(fc.array(row), fc.integer({ min: 0, max: 4 })).map(
  ([rows, currencyDecimals]) =>
    new Table<Row, object>({
      columns: {
        id: rows.map(({ id }) => id),
        score: Float64Array.from(rows, ({ score }) => score),
        spendMinor: Float64Array.from(rows, ({ spend }) => spend),
      },
      currencyDecimals,
      meta: { rows: rows.length },
    }),
);

describe("a table", () => {
  it("comes back from its JSON text with the same columns and rows", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const back = Table.fromJSON<Row>(JSON.parse(JSON.stringify(table)) as TableJson);
        expect(back.columns).toEqual(table.columns);
        expect(back.meta).toEqual(table.meta);
        expect([...back]).toEqual([...table]);
      }),
    );
  });
});
