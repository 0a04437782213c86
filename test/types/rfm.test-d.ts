import type { Decimal } from "decimal.js";
import { describe, expectTypeOf, it } from "vitest";
import type { Table } from "../../src/core/table.ts";
import type { EngagementMeta, EngagementScore } from "../../src/rfm/engagementTable.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import type { RfmMeta, RfmRow } from "../../src/rfm/rfmTable.ts";
import { segmentMigration } from "../../src/rfm/segmentMigration.ts";
import type { SegmentMap } from "../../src/rfm/segments.ts";
import { withEngagement } from "../../src/rfm/withEngagement.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";

declare const log: TransactionLog;
declare const engagement: Table<EngagementScore, EngagementMeta>;

describe("rfm", () => {
  it("has exact money for a sum and a number for a mean", () => {
    expectTypeOf(rfm(log, { asOf: 0 })).toEqualTypeOf<Table<RfmRow, RfmMeta>>();
    expectTypeOf(rfm(log, { asOf: 0, monetary: "mean" }).row(0).monetary).toEqualTypeOf<number | null>();
  });

  it("takes one number of bins or one for each axis", () => {
    expectTypeOf<{ asOf: number; bins: { r: 3; f: 4; m: 5 } }>().toExtend<Parameters<typeof rfm>[1]>();
    // @ts-expect-error an axis is missing
    rfm(log, { asOf: 0, bins: { r: 3, f: 4 } });
    // @ts-expect-error there is no such binning
    rfm(log, { asOf: 0, binning: "deciles" });
  });
});

describe("withEngagement", () => {
  it("keeps the kind of money of the table", () => {
    const row = withEngagement(rfm(log, { asOf: 0 }), engagement).row(0);
    expectTypeOf(row.monetary).toEqualTypeOf<Decimal | null>();
    expectTypeOf(row.e).toEqualTypeOf<number | null>();
    expectTypeOf(withEngagement(rfm(log, { asOf: 0, monetary: "mean" }), engagement).row(0).monetary).toEqualTypeOf<
      number | null
    >();
  });
});

describe("segments", () => {
  it("migrate between tables of either kind", () => {
    expectTypeOf(segmentMigration).toBeCallableWith(rfm(log, { asOf: 0 }), rfm(log, { asOf: 1, monetary: "mean" }));
    expectTypeOf<SegmentMap["gaps"]>().toEqualTypeOf<"error" | "allow" | undefined>();
  });
});
