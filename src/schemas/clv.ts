import * as z from "zod";
import type { SimpleClvInputs } from "../clv/simpleClv.ts";
import { moneySchema, shareSchema } from "./core.ts";
import type { WireSchema } from "./wire.ts";

/**
 * Inputs of `simpleClv`; the retention rate must lie below one plus the discount rate.
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
    .refine(hasEnd, { path: ["retentionRate"], error: "expected less than 1 + discountRatePerPeriod" }))();

function hasEnd({
  retentionRate,
  discountRatePerPeriod,
}: Pick<SimpleClvInputs, "retentionRate" | "discountRatePerPeriod">): boolean {
  return retentionRate < 1 + discountRatePerPeriod;
}
