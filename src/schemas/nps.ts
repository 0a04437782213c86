import * as z from "zod";
import type { NpsIntervalOptions } from "../nps/intervalOptions.ts";
import type { NpsCounts, NpsOptions } from "../nps/nps.ts";
import type { NpsDifferenceSampleSizeOptions } from "../nps/npsDifferenceSampleSize.ts";
import type { NpsPairedOptions } from "../nps/npsPairedDifference.ts";
import type { NpsPowerOptions } from "../nps/npsPower.ts";
import type { NpsSampleSizeOptions } from "../nps/npsSampleSize.ts";
import type { NpsPair } from "../nps/readPairs.ts";
import type { NpsScale } from "../nps/scale.ts";
import type { NpsStratum } from "../nps/strata.ts";
import type { StratifiedNpsOptions } from "../nps/stratifiedNps.ts";
import type { WeightedAnswer } from "../nps/weightedNps.ts";
import { confidenceShape, countSchema } from "./core.ts";
import type { Wire, WireSchema, WireShape } from "./wire.ts";

/**
 * One answer to "how likely are you to recommend us?": a whole number from 0 to 10.
 *
 * @example
 * ```ts
 * npsScoreSchema.parse(9); //=> 9
 * npsScoreSchema.safeParse(7.5).success; //=> false
 * ```
 */
export const npsScoreSchema: z.ZodType<number, number> = /* @__PURE__ */ (() => z.int().min(0).max(10))();

/**
 * Respondents by category, as `nps` takes them.
 *
 * @example
 * ```ts
 * npsCountsSchema.parse({ promoters: 5, passives: 3, detractors: 2 }); //=> { promoters: 5, passives: 3, detractors: 2 }
 * ```
 */
export const npsCountsSchema: WireSchema<NpsCounts> = /* @__PURE__ */ (() =>
  z.object({ promoters: countSchema, passives: countSchema, detractors: countSchema }))();

/** An answer of some scale; which one it is, is left to the function. */
export const anyAnswer: z.ZodType<number, number> = /* @__PURE__ */ (() => z.int().min(-1000).max(1000))();

/**
 * Another scale than 0 to 10, with its cut-points.
 *
 * @example
 * ```ts
 * npsScaleSchema.safeParse({ min: 1, max: 5, detractorTo: 3, promoterFrom: 5 }).success; //=> true
 * npsScaleSchema.safeParse({ min: 1, max: 5, detractorTo: 4, promoterFrom: 4 }).success; //=> false
 * ```
 */
export const npsScaleSchema: WireSchema<NpsScale> = /* @__PURE__ */ (() =>
  z
    .object({ min: anyAnswer, max: anyAnswer, detractorTo: anyAnswer, promoterFrom: anyAnswer })
    .refine(isCut, "expected min ≤ detractorTo < promoterFrom ≤ max"))();

/**
 * Options of `nps`.
 *
 * @example
 * ```ts
 * npsOptionsSchema.parse({ populationSize: 500 }); //=> { populationSize: 500 }
 * ```
 */
export const npsOptionsSchema: WireSchema<NpsOptions> = /* @__PURE__ */ (() =>
  z.object({ scale: z.exactOptional(npsScaleSchema), populationSize: z.exactOptional(countSchema) }))();

/**
 * Options of `npsInterval`; a bootstrap needs a source of random numbers, which does not come over a wire.
 *
 * @example
 * ```ts
 * npsIntervalOptionsSchema.safeParse({ method: "bootstrap" }).success; //=> false
 * ```
 */
export const npsIntervalOptionsSchema: WireSchema<NpsIntervalOptions> = /* @__PURE__ */ (() =>
  z.object({
    ...confidenceShape,
    method: z.exactOptional(z.enum(["adjustedWald", "wald", "score"])),
    populationSize: z.exactOptional(countSchema),
  }))();

const weight: z.ZodType<number, number> = /* @__PURE__ */ (() => z.number().min(1e-6).max(1e12))();

/**
 * An answer with its weight, as `weightedNps` takes it; the scale is left to the function.
 *
 * @example
 * ```ts
 * weightedAnswerSchema.parse({ score: 9, weight: 0.5 }); //=> { score: 9, weight: 0.5 }
 * ```
 */
export const weightedAnswerSchema: WireSchema<WeightedAnswer> = /* @__PURE__ */ (() =>
  z.object({ score: anyAnswer, weight }))();

/**
 * One stratum, as `stratifiedNps` takes it; that names do not repeat is left to the function.
 *
 * @example
 * ```ts
 * const stratum = { stratum: "app", weight: 1000, promoters: 5, passives: 3, detractors: 2 };
 * npsStratumSchema.safeParse(stratum).success; //=> true
 * ```
 */
export const npsStratumSchema: WireSchema<NpsStratum> = /* @__PURE__ */ (() =>
  z
    .object({
      ...npsCountsSchema.shape,
      stratum: z.string(),
      weight,
      collapseInto: z.exactOptional(z.string()),
    })
    .refine(({ stratum, collapseInto }) => collapseInto !== stratum, {
      path: ["collapseInto"],
      error: "expected the name of another stratum",
    }))();

/**
 * Options of `stratifiedNps`.
 *
 * @example
 * ```ts
 * stratifiedNpsOptionsSchema.parse({ finitePopulation: true }); //=> { finitePopulation: true }
 * ```
 */
export const stratifiedNpsOptionsSchema: WireSchema<StratifiedNpsOptions> = /* @__PURE__ */ (() =>
  z.object({ ...confidenceShape, finitePopulation: z.exactOptional(z.boolean()) }))();

/**
 * Two answers of one respondent, as `npsPairedDifference` takes them; the scale is left to the function.
 *
 * @example
 * ```ts
 * npsPairSchema.parse({ before: 6, after: 9 }); //=> { before: 6, after: 9 }
 * ```
 */
export const npsPairSchema: WireSchema<NpsPair> = /* @__PURE__ */ (() =>
  z.object({ before: anyAnswer, after: anyAnswer }))();

/**
 * Options of `npsPairedDifference`.
 *
 * @example
 * ```ts
 * npsPairedOptionsSchema.parse({ confidence: 0.9 }); //=> { confidence: 0.9 }
 * ```
 */
export const npsPairedOptionsSchema: WireSchema<NpsPairedOptions> = /* @__PURE__ */ (() =>
  z.object({ ...confidenceShape, scale: z.exactOptional(npsScaleSchema) }))();

const powerShape: WireShape<NpsPowerOptions> = /* @__PURE__ */ (() => ({
  ...confidenceShape,
  variance: z.exactOptional(z.number().min(1e-6).max(1)),
}))();

/**
 * Options of `npsPower`.
 *
 * @example
 * ```ts
 * npsPowerOptionsSchema.safeParse({ variance: 1.2 }).success; //=> false
 * ```
 */
export const npsPowerOptionsSchema: WireSchema<NpsPowerOptions> = /* @__PURE__ */ (() => z.object(powerShape))();

/**
 * Options of `npsSampleSize`.
 *
 * @example
 * ```ts
 * npsSampleSizeOptionsSchema.parse({ variance: 0.6 }); //=> { variance: 0.6 }
 * ```
 */
export const npsSampleSizeOptionsSchema: WireSchema<NpsSampleSizeOptions> = /* @__PURE__ */ (() =>
  z.object({ ...powerShape, populationSize: z.exactOptional(z.int().min(1).max(1e15)) }))();

/**
 * Options of `npsDifferenceSampleSize`.
 *
 * @example
 * ```ts
 * npsDifferenceSampleSizeOptionsSchema.parse({ power: 0.9 }); //=> { power: 0.9 }
 * ```
 */
export const npsDifferenceSampleSizeOptionsSchema: WireSchema<NpsDifferenceSampleSizeOptions> = /* @__PURE__ */ (() =>
  z.object({
    ...powerShape,
    power: z.exactOptional(
      z
        .number()
        .min(0.5)
        .max(1 - 1e-9),
    ),
  }))();

function isCut({ min, detractorTo, promoterFrom, max }: Wire<NpsScale>): boolean {
  return min <= detractorTo && detractorTo < promoterFrom && promoterFrom <= max;
}
