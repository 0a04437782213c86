import type { NumberRange } from "../core/check.ts";

/** Discount rates per period; below −1 money would change its sign. */
export const discountRates: NumberRange = { min: -0.99, max: 1e6 };

/** How many periods can be looked at. */
export const wholePeriods: NumberRange = { min: 1, max: 10_000, whole: true };
