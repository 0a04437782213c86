import type { NumberRange } from "../core/check.ts";

/** A difference of two scores in points, either way round. */
export const scoreDifference: NumberRange = { min: -200, max: 200 };

/** The variance of one answer scored +1, 0 or −1. */
export const answerVariance: NumberRange = { min: 1e-6, max: 1 };
