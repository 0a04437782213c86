import { describe, expectTypeOf, it } from "vitest";
import type { Decimal } from "../../src/core/decimal.ts";
import type { CohortOptions } from "../../src/retention/cohortOptions.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { cohortRetentionByGroup } from "../../src/retention/cohortRetentionByGroup.ts";
import type { CohortTable, CohortTables } from "../../src/retention/cohortTable.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";

const log = transactionLog([]);
const monthly = { asOf: "2024-01-31", period: "month" } as const;

describe("cohortRetention", () => {
  it("has the cells of its measure", () => {
    expectTypeOf(cohortRetention(log, monthly)).toEqualTypeOf<CohortTable>();
    const orders = cohortRetention(log, { ...monthly, measure: "orders" });
    expectTypeOf(orders.cells[0]![0]!.orders).toEqualTypeOf<number | null>();
    const revenue = cohortRetention(log, { ...monthly, measure: "revenue" });
    expectTypeOf(revenue.cells[0]![0]!.revenue).toEqualTypeOf<Decimal | null>();
    expectTypeOf(revenue.overall.denominator).toEqualTypeOf<readonly Decimal[]>();
    const means = cohortRetention(log, { ...monthly, measure: "revenuePerEntrant" });
    expectTypeOf(means.overall.denominator).toEqualTypeOf<readonly number[]>();
    // @ts-expect-error money per customer is no rate
    expectTypeOf(means.cells[0]![0]!.rate).toBeNumber();
  });

  it("may be any of the tables where the measure is not known", () => {
    const options: CohortOptions = monthly;
    expectTypeOf(cohortRetention(log, options)).toEqualTypeOf<CohortTables[keyof CohortTables]>();
  });

  it("takes choices alone", () => {
    // @ts-expect-error no such criterion
    cohortRetention(log, { ...monthly, criterion: "rolling" });
    // @ts-expect-error a bracket is a pair
    cohortRetention(log, { ...monthly, criterion: "bracket", brackets: [[0, 1, 2]] });
    // @ts-expect-error events are chosen by row number
    cohortRetention(log, { ...monthly, isEntry: (id: string) => id === "a" });
  });

  it("keeps the measure in its groups", () => {
    const { groups } = cohortRetentionByGroup(log, () => "all", { ...monthly, measure: "revenue" });
    expectTypeOf(groups[0]!.table).toEqualTypeOf<CohortTables["revenue"]>();
  });
});
