import * as z from "zod";
import type { RfmOptions } from "../rfm/rfm.ts";
import type { ScoreRange, SegmentMap, SegmentRule } from "../rfm/segments.ts";
import type { topShare } from "../rfm/topShare.ts";
import { instantSchema, shareSchema } from "./core.ts";
import type { Wire, WireSchema } from "./wire.ts";

/**
 * Segments by score, as `rfm` takes them.
 *
 * @example
 * ```ts
 * const map = { name: "two groups", bins: 2, rules: [{ segment: "recent", r: [2, 2] }, { segment: "others" }] };
 * segmentMapSchema.safeParse(map).success; //=> true
 * ```
 */
export const segmentMapSchema: WireSchema<SegmentMap> = /* @__PURE__ */ (() => {
  const score = z.int().min(1);
  const range: z.ZodType<Wire<ScoreRange>, Wire<ScoreRange>> = z
    .tuple([score, score])
    .refine(([lowest, highest]) => lowest <= highest, "expected the lower score first");
  const rule: WireSchema<SegmentRule> = z.object({
    segment: z.string().min(1),
    r: z.exactOptional(range),
    f: z.exactOptional(range),
    m: z.exactOptional(range),
  });
  return z
    .object({ name: z.string(), bins: z.int().min(2).max(100), rules: z.array(rule) })
    .refine(hasScoresOfBins, { path: ["rules"], error: "expected no score above bins" });
})();

/**
 * Options of `rfm`; segments must be made for the number of bins, which is 5 unless given.
 *
 * @example
 * ```ts
 * rfmOptionsSchema.parse({ asOf: "2024-02-29", bins: 4 }); //=> { asOf: "2024-02-29", bins: 4 }
 * ```
 */
export const rfmOptionsSchema: WireSchema<RfmOptions> = /* @__PURE__ */ (() =>
  z
    .object({
      asOf: instantSchema,
      bins: z.exactOptional(z.int().min(2).max(100)),
      binning: z.exactOptional(z.enum(["quantile"])),
      frequency: z.exactOptional(z.enum(["days", "orders"])),
      monetary: z.exactOptional(z.enum(["sum", "mean"])),
      segments: z.exactOptional(z.nullable(segmentMapSchema)),
    })
    .refine(hasBinsOfSegments, { path: ["segments", "bins"], error: "expected as many as bins" }))();

/**
 * Arguments of `topShare`, values and share.
 *
 * @example
 * ```ts
 * topShareArgumentsSchema.parse([[70, 10, 10, 5, 5], 0.2]); //=> [[70, 10, 10, 5, 5], 0.2]
 * ```
 */
export const topShareArgumentsSchema: z.ZodType<
  Wire<Parameters<typeof topShare>>,
  Wire<Parameters<typeof topShare>>
> = /* @__PURE__ */ (() => z.tuple([z.array(z.number()), shareSchema]))();

function hasBinsOfSegments({ bins = 5, segments }: Wire<RfmOptions>): boolean {
  return !segments || segments.bins === bins;
}

function hasScoresOfBins({ bins, rules }: Wire<SegmentMap>): boolean {
  return rules.every(({ r, f, m }) => [r, f, m].every((range) => !range || range[1] <= bins));
}
