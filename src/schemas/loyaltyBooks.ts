import * as z from "zod";
import type { SaleWithPoints } from "../loyalty/books/allocatePrice.ts";
import type { PointsPeriod, SoldPointsCohort } from "../loyalty/books/books.ts";
import type { ProgramRoiInputs, RoiGroup } from "../loyalty/books/programRoi.ts";
import type { RedemptionEstimate } from "../loyalty/books/redemptionEstimates.ts";
import type { RedemptionCohort } from "../loyalty/books/redemptionTriangle.ts";
import type { UltimateRedemptionOptions } from "../loyalty/books/ultimateRedemptionRate.ts";
import { moneySchema, shareSchema } from "./core.ts";
import type { WireSchema } from "./wire.ts";

/**
 * One issue cohort of `ultimateRedemptionRate`; that no more is redeemed and expired than was issued is left to it.
 *
 * @example
 * ```ts
 * redemptionCohortSchema.safeParse({ cohort: "2024", issued: 100, redeemed: [20, 35] }).success; //=> true
 * redemptionCohortSchema.safeParse({ cohort: "2024", issued: 100, redeemed: [] }).success; //=> false
 * ```
 */
export const redemptionCohortSchema: WireSchema<RedemptionCohort> = /* @__PURE__ */ (() =>
  z.object({
    cohort: nameSchema(),
    issued: pointsSchema(),
    redeemed: z.array(pointsSchema()).min(1),
    expired: z.exactOptional(pointsSchema()),
  }))();

/**
 * Options of `ultimateRedemptionRate`.
 *
 * @example
 * ```ts
 * ultimateRedemptionOptionsSchema.safeParse({ prior: { rate: 0.7, upToAges: 1 } }).success; //=> true
 * ultimateRedemptionOptionsSchema.safeParse({ tailFactor: 0.9 }).success; //=> false
 * ```
 */
export const ultimateRedemptionOptionsSchema: WireSchema<UltimateRedemptionOptions> = /* @__PURE__ */ (() => {
  const ages = z.int().min(1).max(10_000);
  return z.object({
    tailFactor: z.exactOptional(z.number().min(1).max(1000)),
    expiryAges: z.exactOptional(ages),
    prior: z.exactOptional(z.object({ rate: shareSchema, upToAges: ages })),
  });
})();

/**
 * Inputs of `allocatePrice`.
 *
 * @example
 * ```ts
 * saleWithPointsSchema.safeParse({ price: 800, valuePerPoint: "0.012", expectedRedeemed: 1600 }).success; //=> true
 * ```
 */
export const saleWithPointsSchema: WireSchema<SaleWithPoints> = /* @__PURE__ */ (() =>
  z.object({
    price: priceSchema(),
    goodsPrice: z.exactOptional(priceSchema()),
    valuePerPoint: priceSchema(),
    expectedRedeemed: z.number().min(0).max(1e12),
  }))();

/**
 * One cohort of the books that `pointsLiability` reads by relative price; that its points suffice for what becomes of them
 * is left to it.
 *
 * @example
 * ```ts
 * const periods = [{ period: "2024", redeemed: 4500, expectedRedeemed: 9500 }];
 * const cohort = { cohort: "2024", issued: 10_000, sales: 100_000, valuePerPoint: 1, expectedAtSale: 9500, periods };
 * soldPointsCohortSchema.safeParse(cohort).success; //=> true
 * soldPointsCohortSchema.safeParse({ ...cohort, periods: [] }).success; //=> false
 * ```
 */
export const soldPointsCohortSchema: WireSchema<SoldPointsCohort> = /* @__PURE__ */ (() => {
  const moved = z.int().min(-1e12).max(1e12);
  const period: WireSchema<PointsPeriod> = z.object({
    period: nameSchema(),
    redeemed: moved,
    expectedRedeemed: z.number().min(0).max(1e12),
    refunded: z.exactOptional(moved),
    adjusted: z.exactOptional(moved),
    expired: z.exactOptional(moved),
  });
  return z.object({
    cohort: nameSchema(),
    issued: pointsSchema(),
    periods: z.array(period).min(1),
    sales: priceSchema(),
    goodsPrice: z.exactOptional(priceSchema()),
    valuePerPoint: priceSchema(),
    expectedAtSale: z.number().min(0).max(1e12),
  });
})();

/**
 * One estimate of `pointsBooks`; that its period is one of the books is left to it.
 *
 * @example
 * ```ts
 * redemptionEstimateSchema.safeParse({ period: "2024-03", rate: 72 }).success; //=> false
 * ```
 */
export const redemptionEstimateSchema: WireSchema<RedemptionEstimate> = /* @__PURE__ */ (() =>
  z.object({
    period: nameSchema(),
    rate: shareSchema,
    byCohort: z.exactOptional(z.record(z.string(), shareSchema)),
  }))();

/**
 * Inputs of `programRoi`.
 *
 * @example
 * ```ts
 * const groups = { test: { size: 1000, margin: "52000" }, control: { size: 500, margin: -20 } };
 * programRoiInputsSchema.safeParse({ ...groups, cost: 3000 }).success; //=> true
 * programRoiInputsSchema.safeParse({ ...groups, cost: -1 }).success; //=> false
 * ```
 */
export const programRoiInputsSchema: WireSchema<ProgramRoiInputs> = /* @__PURE__ */ (() => {
  const group: WireSchema<RoiGroup> = z.object({ size: z.int().min(1).max(1e12), margin: moneySchema });
  return z.object({ test: group, control: group, cost: priceSchema() });
})();

function nameSchema(): z.ZodType<string, string> {
  return z
    .string()
    .min(1)
    .max(200)
    .refine((name) => name !== "__proto__", "expected another name");
}

function pointsSchema(): z.ZodType<number, number> {
  return z.int().min(0).max(1e12);
}

/** An amount of zero or more, below 10^15; the sign is read as text, for it may be too little for a number. */
function priceSchema(): z.ZodType<string | number, string | number> {
  const isPrice = (amount: string | number): boolean =>
    !/^\s*-[^eE]*[1-9]/.test(String(amount)) && Number(amount) < 1e15;
  return moneySchema.refine(isPrice, "expected an amount of zero or more, below 10^15");
}
