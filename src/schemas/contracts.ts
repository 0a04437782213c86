import * as z from "zod";
import type { ContractCurveOptions, ResidualLifetimeOptions } from "../clv/contractFunctions.ts";
import type { BetaDiscreteWeibullParameters, ShiftedBetaGeometricParameters } from "../clv/contractModel.ts";
import type { Survivors } from "../clv/survivors.ts";
import type { Wire, WireSchema, WireShape } from "./wire.ts";

const shapes: WireShape<ShiftedBetaGeometricParameters> = /* @__PURE__ */ (() => ({
  alpha: z.number().min(1e-9).max(1e9),
  beta: z.number().min(1e-9).max(1e9),
}))();

/**
 * Parameters of `shiftedBetaGeometric`.
 *
 * @example
 * ```ts
 * shiftedBetaGeometricParametersSchema.safeParse({ alpha: 0.668, beta: 0 }).success; //=> false
 * ```
 */
export const shiftedBetaGeometricParametersSchema: WireSchema<ShiftedBetaGeometricParameters> = /* @__PURE__ */ (() =>
  z.object(shapes))();

/**
 * Parameters of `betaDiscreteWeibull`.
 *
 * @example
 * ```ts
 * betaDiscreteWeibullParametersSchema.safeParse({ alpha: 0.26, beta: 1.72, c: 1.58 }).success; //=> true
 * ```
 */
export const betaDiscreteWeibullParametersSchema: WireSchema<BetaDiscreteWeibullParameters> = /* @__PURE__ */ (() =>
  z.object({ ...shapes, c: z.number().min(0.05).max(20) }))();

/**
 * What the fits of contract length take: survivors of one cohort, or of several. No count may be above the one before.
 *
 * @example
 * ```ts
 * survivorsSchema.safeParse([1000, 869, 743]).success; //=> true
 * survivorsSchema.safeParse([[1000, 869], [1200, 1300]]).success; //=> false
 * ```
 */
export const survivorsSchema: z.ZodType<
  Wire<Survivors | readonly Survivors[]>,
  Wire<Survivors | readonly Survivors[]>
> = /* @__PURE__ */ (() => {
  const error = "expected counts from the start on, none above the one before";
  const cohort = z.array(z.number().min(0).max(1e15)).min(1).refine(neverRises, error);
  return z.union([cohort, z.array(cohort).min(1)], error);
})();

/**
 * Options of `discountedResidualLifetime`.
 *
 * @example
 * ```ts
 * residualLifetimeOptionsSchema.safeParse({ renewals: 4, discountRatePerPeriod: 0.1 }).success; //=> true
 * ```
 */
export const residualLifetimeOptionsSchema: WireSchema<ResidualLifetimeOptions> = /* @__PURE__ */ (() =>
  z.object({ renewals: z.int().min(0).max(1e6), discountRatePerPeriod: z.number().min(0) }))();

/**
 * Options of `contractCurve`.
 *
 * @example
 * ```ts
 * contractCurveOptionsSchema.safeParse({ periods: 12, survivors: [1000, 869] }).success; //=> true
 * ```
 */
export const contractCurveOptionsSchema: WireSchema<ContractCurveOptions> = /* @__PURE__ */ (() =>
  z.object({ periods: z.int().min(1).max(1e4), survivors: z.exactOptional(survivorsSchema) }))();

function neverRises(counts: readonly number[]): boolean {
  return counts.every((count, i) => i === 0 || count <= counts[i - 1]!);
}
