import type { Decimal } from "decimal.js";
import { describe, expectTypeOf, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import type { CustomerLifetimeValue } from "../../src/clv/customerLifetimeValue.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedSpend } from "../../src/clv/expectedSpend.ts";
import { modelIntervals } from "../../src/clv/modelIntervals.ts";
import * as bgNbdAlone from "../../src/clv/only/bgNbd.ts";
import { mbgNbd } from "../../src/clv/mbgNbd.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import type { BetaGeometricParameters, PurchaseModel } from "../../src/clv/purchaseModel.ts";
import type { PurchaseSummary } from "../../src/clv/purchaseSummary.ts";
import type { customerSummary } from "../../src/transactions/customerSummary.ts";

const parameters: BetaGeometricParameters = { r: 1, alpha: 1, a: 1, b: 1 };

describe("purchase models", () => {
  it("keep their kind, and a fit is a model", () => {
    expectTypeOf(bgNbd).returns.toEqualTypeOf<PurchaseModel<"bgNbd">>();
    expectTypeOf<ReturnType<typeof fitBgNbd>>().toExtend<PurchaseModel>();
    expectTypeOf<ReturnType<typeof fitBgNbd>["standardErrors"]>().toEqualTypeOf<BetaGeometricParameters | null>();
  });

  it("are fitted to a customer summary or to columns", () => {
    expectTypeOf<ReturnType<typeof customerSummary>>().toExtend<PurchaseSummary>();
    expectTypeOf<{ frequency: number[]; recency: Float64Array; age: number[] }>().toExtend<PurchaseSummary>();
  });

  it("ask for all of their parameters", () => {
    // @ts-expect-error b is missing
    bgNbd({ r: 1, alpha: 1, a: 1 });
    // @ts-expect-error there is no such parameter
    fitBgNbd({ frequency: [], recency: [], age: [] }, { fixed: { s: 1 } });
  });

  it("have intervals by parameter, where there are any", () => {
    expectTypeOf(modelIntervals(fitBgNbd({ frequency: [], recency: [], age: [] }))).toExtend<Record<
      "r" | "alpha" | "a" | "b",
      { readonly lower: number; readonly upper: number }
    > | null>();
  });
});

describe("what may have no value", () => {
  it("is null in the type", () => {
    expectTypeOf(discountedExpectedPurchases).returns.toEqualTypeOf<number | null>();
    expectTypeOf(expectedSpend).returns.toEqualTypeOf<number | null>();
    expectTypeOf<CustomerLifetimeValue["value"]>().toEqualTypeOf<Decimal | null>();
    expectTypeOf(probabilityAlive).returns.toEqualTypeOf<number>();
  });
});

describe("an entry with one model alone", () => {
  it("takes no other", () => {
    const customer = { frequency: 0, recency: 0, age: 1 };
    // @ts-expect-error an MBG/NBD model
    bgNbdAlone.probabilityAlive(mbgNbd(parameters), customer);
  });
});
