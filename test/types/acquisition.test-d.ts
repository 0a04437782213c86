import type { Decimal } from "decimal.js";
import { describe, expectTypeOf, it } from "vitest";
import type { AcquisitionCostPeriod, CustomerAcquisitionCost } from "../../src/acquisition/acquisitionCost.ts";
import { channelProfit } from "../../src/acquisition/channelProfit.ts";
import { cohortProfit } from "../../src/acquisition/cohortProfit.ts";
import { customerAcquisitionCost } from "../../src/acquisition/customerAcquisitionCost.ts";
import { ltvToCac } from "../../src/acquisition/ltvToCac.ts";
import { paybackPeriods } from "../../src/acquisition/paybackPeriods.ts";
import type { ProspectEquity } from "../../src/acquisition/prospectEquity.ts";
import type { RetentionUplift } from "../../src/acquisition/retentionUplift.ts";

describe("acquisition", () => {
  it("gives exact money that may be missing, and estimates as numbers", () => {
    expectTypeOf(customerAcquisitionCost).returns.toEqualTypeOf<CustomerAcquisitionCost>();
    expectTypeOf<AcquisitionCostPeriod["marginal"]>().toEqualTypeOf<Decimal | null>();
    expectTypeOf<RetentionUplift["uplift"]>().toEqualTypeOf<number | null>();
    expectTypeOf<ProspectEquity["equity"]>().toEqualTypeOf<number>();
    expectTypeOf(ltvToCac).returns.toEqualTypeOf<number | null>();
  });

  it("asks for what a method of payback needs", () => {
    expectTypeOf(paybackPeriods).returns.toEqualTypeOf<number | null>();
    paybackPeriods({ cac: 1, arpa: 1 }, { method: "simple" });
    // @ts-expect-error the margin is missing
    paybackPeriods({ cac: 1, arpa: 1 }, { method: "grossMargin" });
    // @ts-expect-error there is no such method
    paybackPeriods({ cac: 1, arpa: 1 }, { method: "quick" });
  });

  it("tells rows of channels from rows of cohorts", () => {
    const options = { discountRatePerPeriod: 0.1, maturePeriods: 6 };
    // @ts-expect-error the row has no channel
    channelProfit([{ cohort: "2024", period: 0, contribution: 1 }], options);
    // @ts-expect-error a discount rate is missing
    cohortProfit([{ cohort: "2024", period: 0, contribution: 1 }], { maturePeriods: 6 });
  });
});
