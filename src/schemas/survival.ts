import * as z from "zod";
import type { HazardRateOptions } from "../survival/hazardRates.ts";
import type { KaplanMeierOptions } from "../survival/kaplanMeier.ts";
import type { LogRankOptions } from "../survival/logRank.ts";
import type { NelsonAalenOptions } from "../survival/nelsonAalen.ts";
import type { LogRankObservation, SurvivalObservation } from "../survival/observation.ts";
import type { TenureOptions } from "../survival/tenures.ts";
import { confidenceShape, instantSchema } from "./core.ts";
import type { WireSchema, WireShape } from "./wire.ts";

const observationShape: WireShape<SurvivalObservation> = /* @__PURE__ */ (() => ({
  time: z.number().min(0).max(1e15),
  event: z.boolean(),
  entry: z.exactOptional(z.number().min(0).max(1e15)),
  weight: z.exactOptional(z.number().min(1e-3).max(1e12)),
}))();

/**
 * One subject under observation, as `kaplanMeier` and its kin take it; entry must lie below time.
 *
 * @example
 * ```ts
 * survivalObservationSchema.safeParse({ time: 12, event: false, entry: 3 }).success; //=> true
 * survivalObservationSchema.safeParse({ time: 12, event: false, entry: 12 }).success; //=> false
 * ```
 */
export const survivalObservationSchema: WireSchema<SurvivalObservation> = /* @__PURE__ */ (() =>
  z.object(observationShape).refine(entersBefore, { path: ["entry"], error: "expected less than time" }))();

/**
 * One subject of a group, as `logRank` takes it: its weight must be a whole number. That all subjects have a stratum or
 * none is left to the function.
 *
 * @example
 * ```ts
 * logRankObservationSchema.safeParse({ time: 12, event: true, stratum: "AT" }).success; //=> true
 * logRankObservationSchema.safeParse({ time: 12, event: true, weight: 1.5 }).success; //=> false
 * ```
 */
export const logRankObservationSchema: WireSchema<LogRankObservation> = /* @__PURE__ */ (() =>
  z
    .object({
      ...observationShape,
      weight: z.exactOptional(z.int().min(1).max(1e12)),
      stratum: z.exactOptional(z.union([z.string(), z.number()])),
    })
    .refine(entersBefore, { path: ["entry"], error: "expected less than time" }))();

/**
 * Options of `kaplanMeier`.
 *
 * @example
 * ```ts
 * kaplanMeierOptionsSchema.parse({ confidence: 0.9 }); //=> { confidence: 0.9 }
 * ```
 */
export const kaplanMeierOptionsSchema: WireSchema<KaplanMeierOptions> = /* @__PURE__ */ (() =>
  z.object({ ...confidenceShape, transform: z.exactOptional(z.enum(["log-log", "plain", "log"])) }))();

/**
 * Options of `nelsonAalen`.
 *
 * @example
 * ```ts
 * nelsonAalenOptionsSchema.safeParse({ transform: "log-log" }).success; //=> false
 * ```
 */
export const nelsonAalenOptionsSchema: WireSchema<NelsonAalenOptions> = /* @__PURE__ */ (() =>
  z.object({ ...confidenceShape, transform: z.exactOptional(z.enum(["log", "plain"])) }))();

/**
 * Options of `hazardRates`.
 *
 * @example
 * ```ts
 * hazardRateOptionsSchema.parse({ width: 30 }); //=> { width: 30 }
 * ```
 */
export const hazardRateOptionsSchema: WireSchema<HazardRateOptions> = /* @__PURE__ */ (() =>
  z.object({ ...confidenceShape, width: z.number().min(1e-9).max(1e15) }))();

/**
 * Options of `logRank`.
 *
 * @example
 * ```ts
 * logRankOptionsSchema.parse({ weighting: "peto" }); //=> { weighting: "peto" }
 * ```
 */
export const logRankOptionsSchema: WireSchema<LogRankOptions> = /* @__PURE__ */ (() =>
  z.object({ weighting: z.exactOptional(z.enum(["logRank", "peto"])) }))();

/**
 * Options of `tenures`.
 *
 * @example
 * ```ts
 * tenureOptionsSchema.parse({ asOf: "2024-02-29", lapseAfter: 90 }); //=> { asOf: "2024-02-29", lapseAfter: 90 }
 * ```
 */
export const tenureOptionsSchema: WireSchema<TenureOptions> = /* @__PURE__ */ (() =>
  z.object({
    asOf: instantSchema,
    lapseAfter: z.number().min(1).max(1e6),
    timeUnit: z.exactOptional(z.enum(["day", "week", "month", "year"])),
  }))();

function entersBefore({ time, entry }: { readonly time: number; readonly entry?: number }): boolean {
  return entry === undefined || entry < time;
}
