import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerSummaryOptionsSchema,
  transactionColumnsOptionsSchema,
  transactionLogOptionsSchema,
  transactionRowSchema,
} from "../../src/schemas/transactions.ts";
import type { CustomerSummaryOptions } from "../../src/transactions/customerSummary.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import type { TransactionLogOptions, TransactionRow } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { transactionLogFromColumns } from "../../src/transactions/transactionLogFromColumns.ts";
import { accepts } from "./accepts.ts";
import { instants, objects, rows } from "./arbitraries.ts";

const numRuns = 1000;
const days = fc.constantFrom<unknown>("2024-02-29", "2024-02-29T12:00+05:30", 1_700_000_000_000);
const logOptions = {
  currencyDecimals: fc.integer({ min: 0, max: 8 }),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "utc", "+01:00", "Nowhere/City", ""),
  onInvalid: fc.constantFrom("throw", "collect"),
  amountRounding: fc.constantFrom("error", "halfEven"),
  unlinkedRefunds: fc.constantFrom("error", "allow"),
  refundDate: fc.constantFrom("order", "refund"),
};

describe("transactionRowSchema", () => {
  it("accepts a row exactly when a log does that minds neither decimals nor other rows", () => {
    let accepted = 0;
    fc.assert(
      fc.property(rows, (row) => {
        const isGood = isAccepted(row, { currencyDecimals: 0, amountRounding: "halfEven", unlinkedRefunds: "allow" });
        expect(transactionRowSchema.safeParse(row).success).toBe(isGood);
        if (isGood) accepted++;
      }),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns / 20);
  });

  it("accepts whatever a log of any currency accepts", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 8 }), (row, currencyDecimals) => {
        fc.pre(isAccepted(row, { currencyDecimals }));
        expect(transactionRowSchema.safeParse(row).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("names each field that is wrong", () => {
    const row = { customerId: "", at: "2023-02-30", amount: "1,50", id: "", refundOf: 7 };
    const paths = transactionRowSchema.safeParse(row).error!.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(["customerId", "at", "amount", "id", "refundOf"]);
  });

  it("drops fields that a row has not", () => {
    expect(transactionRowSchema.parse({ customerId: 1, at: 0, note: "gift" })).toEqual({ customerId: 1, at: 0 });
  });

  it("can be taken apart and extended", () => {
    const { shape } = transactionRowSchema;
    expect(shape.customerId.safeParse("").success).toBe(false);
    expect(transactionRowSchema.pick({ at: true }).parse({ at: "2024-03-01" })).toEqual({ at: "2024-03-01" });
  });
});

describe("the schemas of options accept exactly what the function accepts", () => {
  it("transactionLog", () => {
    fc.assert(
      fc.property(objects(logOptions), (options) => {
        const isGood = accepts(() => transactionLog([], options));
        expect(transactionLogOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns },
    );
  });

  it("transactionLogFromColumns", () => {
    const atUnit = fc.constantFrom("s", "ms", "us", "ns");
    fc.assert(
      fc.property(objects({ ...logOptions, atUnit }), (options) => {
        const columns = { customerId: [], at: [] };
        const isGood = accepts(() => transactionLogFromColumns(columns, options));
        expect(transactionColumnsOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns },
    );
  });

  it("customerSummary", () => {
    const log = transactionLog([]);
    const fields = {
      asOf: days,
      timeUnit: fc.constantFrom("day", "week", "month", "year"),
      grain: fc.constantFrom("day", "week"),
      weekStartsOn: fc.integer({ min: 0, max: 6 }),
      acquiredFrom: fc.oneof(days, instants),
    };
    fc.assert(
      fc.property(objects(fields), (options) => {
        const isGood = accepts(() => customerSummary(log, options as unknown as CustomerSummaryOptions));
        expect(customerSummaryOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether a log takes the row, its links to other rows aside. */
function isAccepted(row: object, options: TransactionLogOptions): boolean {
  const { rejected } = transactionLog([row as TransactionRow], { ...options, onInvalid: "collect" });
  const aboutOtherRows = ["unknown_reference", "inconsistent"]; // a row that refunds itself is inconsistent
  return rejected.every(({ issues }) => issues.every(({ code }) => aboutOtherRows.includes(code)));
}
