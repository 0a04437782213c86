import { describe, expectTypeOf, it } from "vitest";
import { nps, type NpsResult } from "../../src/nps/nps.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import { type LifecycleCustomer, lifecycleCustomers } from "../../src/retention/lifecycleCustomers.ts";
import { retentionRate } from "../../src/retention/retentionRate.ts";
import { stickiness } from "../../src/retention/stickiness.ts";
import { timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";

describe("nps", () => {
  it("may have no score, and always has its counts", () => {
    expectTypeOf(nps).returns.toEqualTypeOf<NpsResult>();
    expectTypeOf<NpsResult["score"]>().toEqualTypeOf<number | null>();
    expectTypeOf<NpsResult["total"]>().toEqualTypeOf<number>();
  });

  it("takes answers of any iterable or counts", () => {
    expectTypeOf(nps).toBeCallableWith(new Set([1]));
    expectTypeOf(nps).toBeCallableWith(Uint8Array.of(1));
    expectTypeOf(nps).toBeCallableWith({ promoters: 1, passives: 1, detractors: 1 } as const);
    // @ts-expect-error answers are numbers
    nps(["10"]);
    // @ts-expect-error a count is missing
    nps({ promoters: 1, passives: 1 });
  });

  it("names the categories", () => {
    expectTypeOf(npsCategory).returns.toEqualTypeOf<"promoter" | "passive" | "detractor">();
  });
});

describe("retentionRate", () => {
  it("may have no value", () => {
    expectTypeOf(retentionRate).returns.toEqualTypeOf<number | null>();
  });

  it("needs all three counts", () => {
    // @ts-expect-error a count is missing
    retentionRate({ startCount: 200, endCount: 190 });
    // @ts-expect-error the subjects come as one object
    retentionRate(200, 190, 30);
  });
});

describe("customerLifecycle and its kin", () => {
  it("may have no pulse, no ratio and no quantile, and say why", () => {
    const { periods } = customerLifecycle({} as TransactionLog, { asOf: 0, period: "month" });
    expectTypeOf(periods[0]!.pulse).toEqualTypeOf<number | null>();
    expectTypeOf(periods[0]!.reason).toEqualTypeOf<"noLoss" | "censored" | null>();
    const { ratio } = stickiness({} as TransactionLog, { asOf: 0, subPeriod: "day", length: 28 });
    expectTypeOf(ratio).toEqualTypeOf<number | null>();
    const { quantiles, time } = timeBetweenPurchases({} as TransactionLog, { asOf: 0 });
    expectTypeOf(quantiles[0]!.days).toEqualTypeOf<number | null>();
    expectTypeOf(time).toEqualTypeOf<Float64Array>();
  });

  it("lists customers as a table", () => {
    const table = lifecycleCustomers({} as TransactionLog, { asOf: 0, period: "month" });
    expectTypeOf(table.row(0)).toEqualTypeOf<LifecycleCustomer>();
    // @ts-expect-error a period must be named
    lifecycleCustomers({} as TransactionLog, { asOf: 0 });
    // @ts-expect-error there is no such estimator
    timeBetweenPurchases({} as TransactionLog, { asOf: 0, estimator: "mean" });
  });
});
