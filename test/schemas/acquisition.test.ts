import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateAcquisitionRetention } from "../../src/acquisition/allocateAcquisitionRetention.ts";
import { channelProfit } from "../../src/acquisition/channelProfit.ts";
import { cohortProfit } from "../../src/acquisition/cohortProfit.ts";
import { customerAcquisitionCost } from "../../src/acquisition/customerAcquisitionCost.ts";
import type { CustomerEquityInputs } from "../../src/acquisition/customerEquityModel.ts";
import { ltvToCac } from "../../src/acquisition/ltvToCac.ts";
import { paybackPeriods } from "../../src/acquisition/paybackPeriods.ts";
import { prospectEquity } from "../../src/acquisition/prospectEquity.ts";
import { retentionUplift } from "../../src/acquisition/retentionUplift.ts";
import * as schemas from "../../src/schemas/acquisition.ts";
import { accepts } from "./accepts.ts";
import { amounts, objects } from "./arbitraries.ts";

const smallCount = fc.nat(20);
const share = fc.constantFrom(0, 0.05, 0.8, 1);
const discountRatePerPeriod = fc.constantFrom(0, 0.1, -0.5, -0.99, 1e6);
const response = objects(
  { spend: fc.constantFrom(1e-9, 1, 1e12), rate: fc.constantFrom(0.1, 0.6), ceiling: fc.constantFrom(0.6, 0.9, 1) },
  [0],
);
const equity: CustomerEquityInputs = {
  margin: 50,
  discountRatePerPeriod: 0.1,
  acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
  retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
};
const profitRow = { period: fc.nat(10), contribution: amounts, acquisitionCost: amounts };
const profitOptions = { discountRatePerPeriod: 0, maturePeriods: 1 };
const payback = { cac: amounts, arpa: amounts, marginShare: share, retentionRate: share };

const inputs: [
  string,
  Record<string, fc.Arbitrary<unknown>>,
  { safeParse: (x: unknown) => { success: boolean } },
  (x: never) => unknown,
][] = [
  [
    "a period of customerAcquisitionCost",
    { period: fc.string(), spend: amounts, newCustomers: smallCount, paidSpend: amounts, paidNewCustomers: smallCount },
    schemas.acquisitionPeriodSchema,
    (period) => customerAcquisitionCost([period]),
  ],
  [
    "options of customerAcquisitionCost",
    { basis: fc.constantFrom("blended", "paid"), lagPeriods: fc.constantFrom(0, 3, 1000) },
    schemas.acquisitionCostOptionsSchema,
    (options) => customerAcquisitionCost([], options),
  ],
  ["inputs of ltvToCac", { ltv: amounts, cac: amounts }, schemas.ltvToCacInputsSchema, (ratio) => ltvToCac(ratio)],
  ...(["simple", "grossMargin", "churnAdjusted"] as const).map((method): (typeof inputs)[number] => [
    `inputs of paybackPeriods by ${method}`,
    payback,
    { safeParse: (input) => schemas.paybackArgumentsSchema.safeParse([input, { method }]) },
    (input) => paybackPeriods(input, { method }),
  ]),
  [
    "inputs of retentionUplift",
    {
      retentionRate: fc.constantFrom(0.5, 0.6),
      retentionGain: fc.constantFrom(-0.5, 0, 0.05, 0.4),
      discountRatePerPeriod,
      profitByTenure: fc.array(amounts, { maxLength: 3 }),
      horizon: fc.constantFrom(1, 20),
    },
    schemas.retentionUpliftInputsSchema,
    (uplift) => retentionUplift(uplift),
  ],
  [
    "inputs of allocateAcquisitionRetention",
    {
      margin: fc.constantFrom(0, 50, 1e12),
      discountRatePerPeriod: fc.constantFrom(0, 0.1, 1e6),
      acquisition: response,
      retention: response,
    },
    schemas.customerEquityInputsSchema,
    (model) => allocateAcquisitionRetention(model),
  ],
  [
    "spending of prospectEquity",
    { acquisitionSpend: fc.constantFrom(0, 3, 1e12), retentionSpend: fc.constantFrom(0, 3, 1e12) },
    schemas.equitySpendingSchema,
    (spending) => prospectEquity(equity, spending),
  ],
  [
    "a row of channelProfit",
    { channel: fc.string(), ...profitRow },
    schemas.channelProfitRowSchema,
    (row) => channelProfit([row], profitOptions),
  ],
  [
    "a row of cohortProfit",
    { cohort: fc.string(), ...profitRow },
    schemas.cohortProfitRowSchema,
    (row) => cohortProfit([row], profitOptions),
  ],
  [
    "options of channelProfit",
    { discountRatePerPeriod, maturePeriods: fc.constantFrom(1, 12, 10_000) },
    schemas.profitOptionsSchema,
    (options) => channelProfit([], options),
  ],
];

describe("the schemas of acquisition accept exactly what the functions accept", () => {
  it.each(inputs)("%s", (_, fields, schema, run) => {
    fc.assert(
      fc.property(objects(fields, [NaN, Infinity, true]), (input) => {
        expect(schema.safeParse(input).success).toBe(accepts(() => run(input as never)));
      }),
      { numRuns: 1000 },
    );
  });

  it("names the field where two do not fit together", () => {
    const pathOf = (change: object): unknown =>
      schemas.customerEquityInputsSchema.safeParse({ ...equity, ...change }).error?.issues[0]?.path;
    expect(pathOf({ retention: { spend: 8, rate: 0.8, ceiling: 0.8 } })).toEqual(["retention", "rate"]);
    const endless = { retention: { spend: 8, rate: 0.8, ceiling: 1 }, discountRatePerPeriod: 0 };
    expect(pathOf(endless)).toEqual(["retention", "ceiling"]);
  });
});
