import * as z from "zod";
import type { NpsCounts } from "../nps/nps.ts";
import { countSchema } from "./core.ts";
import type { WireSchema } from "./wire.ts";

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
