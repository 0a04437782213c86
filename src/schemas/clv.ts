import * as z from "zod";
import type { HistoricClvOptions } from "../clv/historicClv.ts";
import type { MarginMultipleInputs } from "../clv/marginMultiple.ts";
import type { RetentionElasticityInputs } from "../clv/retentionElasticity.ts";
import type { SimpleClvInputs } from "../clv/simpleClv.ts";
import { instantSchema, moneySchema, shareSchema } from "./core.ts";
import type { WireSchema } from "./wire.ts";

/**
 * Inputs of `simpleClv`; without `periods` the retention rate must lie below one plus the discount rate.
 *
 * @example
 * ```ts
 * const inputs = { margin: "100", retentionRate: 0.8, discountRatePerPeriod: 0.1, timing: "immediate" };
 * simpleClvInputsSchema.safeParse(inputs).success; //=> true
 * simpleClvInputsSchema.safeParse({ ...inputs, retentionRate: 1, discountRatePerPeriod: 0 }).success; //=> false
 * ```
 */
export const simpleClvInputsSchema: WireSchema<SimpleClvInputs> = /* @__PURE__ */ (() =>
  z
    .object({
      margin: moneySchema,
      retentionRate: shareSchema,
      discountRatePerPeriod: z.number().min(-1),
      timing: z.enum(["immediate", "excludingFirst", "endOfPeriod"]),
      periods: z.exactOptional(z.int().min(0).max(1e6)),
    })
    .refine((inputs) => inputs.periods !== undefined || hasEnd(inputs), {
      path: ["retentionRate"],
      error: "expected less than 1 + discountRatePerPeriod",
    })
    .refine(({ discountRatePerPeriod }) => discountRatePerPeriod > -1, {
      path: ["discountRatePerPeriod"],
      error: "expected more than -1",
    }))();

/**
 * Inputs of `marginMultiple`; the multiple must have an end.
 *
 * @example
 * ```ts
 * marginMultipleInputsSchema.safeParse({ retentionRate: 0.8, discountRatePerPeriod: 0.1 }).success; //=> true
 * ```
 */
export const marginMultipleInputsSchema: WireSchema<MarginMultipleInputs> = /* @__PURE__ */ (() =>
  z
    .object({
      retentionRate: shareSchema,
      discountRatePerPeriod: z.number().min(-1),
      marginGrowthPerPeriod: z.exactOptional(z.number().min(-1)),
    })
    .refine(
      (rates) => 1 + rates.discountRatePerPeriod - rates.retentionRate * (1 + (rates.marginGrowthPerPeriod ?? 0)) > 0,
      {
        path: ["retentionRate"],
        error: "expected less than (1 + discountRatePerPeriod) / (1 + marginGrowthPerPeriod)",
      },
    ))();

/**
 * Inputs of `retentionElasticity`; the retention rate must lie below one plus the discount rate.
 *
 * @example
 * ```ts
 * retentionElasticityInputsSchema.safeParse({ retentionRate: 1, discountRatePerPeriod: 0 }).success; //=> false
 * ```
 */
export const retentionElasticityInputsSchema: WireSchema<RetentionElasticityInputs> = /* @__PURE__ */ (() =>
  z
    .object({
      retentionRate: shareSchema,
      discountRatePerPeriod: z.number().min(-1),
      timing: z.exactOptional(z.enum(["immediate", "excludingFirst", "endOfPeriod"])),
    })
    .refine(hasEnd, { path: ["retentionRate"], error: "expected less than 1 + discountRatePerPeriod" }))();

/**
 * Options of `historicClv`.
 *
 * @example
 * ```ts
 * historicClvOptionsSchema.parse({ asOf: "2024-02-29" }); //=> { asOf: "2024-02-29" }
 * ```
 */
export const historicClvOptionsSchema: WireSchema<HistoricClvOptions> = /* @__PURE__ */ (() =>
  z.object({ asOf: instantSchema, marginShare: z.exactOptional(shareSchema) }))();

function hasEnd({
  retentionRate,
  discountRatePerPeriod,
}: Pick<SimpleClvInputs, "retentionRate" | "discountRatePerPeriod">): boolean {
  return retentionRate < 1 + discountRatePerPeriod;
}
