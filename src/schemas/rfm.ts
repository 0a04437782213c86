import * as z from "zod";
import type { AxisBins } from "../rfm/axisBins.ts";
import type { Basket } from "../rfm/basketSizes.ts";
import type { ConcentrationOptions } from "../rfm/concentrationOptions.ts";
import type { EngagementRow } from "../rfm/engagementKpis.ts";
import type { EngagementOptions } from "../rfm/engagementTable.ts";
import type { BehaviorOptions } from "../rfm/purchaseBehavior.ts";
import type { RfmOptions, RfmThresholds } from "../rfm/rfmOptions.ts";
import type { ScoreRange, SegmentMap, SegmentRule } from "../rfm/segments.ts";
import type { topShare } from "../rfm/topShare.ts";
import { countSchema, instantSchema, moneySchema, rowId, shareSchema } from "./core.ts";
import type { Wire, WireSchema } from "./wire.ts";

const binsSchema: z.ZodType<number | Wire<AxisBins>, number | Wire<AxisBins>> = /* @__PURE__ */ (() => {
  const bins = z.int().min(2).max(100);
  return z.union([bins, z.object({ r: bins, f: bins, m: bins })], "expected 2 to 100, or as much for each of r, f, m");
})();

/**
 * Segments by score, as `rfm` takes them. Whether they leave scores out or take some twice is left to `rfm` and
 * `segmentCoverage`.
 *
 * @example
 * ```ts
 * const map = { name: "two groups", bins: 2, rules: [{ segment: "recent", r: [2, 2] }, { segment: "old", r: [1, 1] }] };
 * segmentMapSchema.safeParse(map).success; //=> true
 * ```
 */
export const segmentMapSchema: WireSchema<SegmentMap> = /* @__PURE__ */ (() => {
  const rangeOf = (score: z.ZodType<number, number>): z.ZodType<Wire<ScoreRange>, Wire<ScoreRange>> =>
    z.tuple([score, score]).refine(([lowest, highest]) => lowest <= highest, "expected the lower score first");
  const range = rangeOf(z.int().min(1));
  const rule: WireSchema<SegmentRule> = z.object({
    segment: z.string().min(1),
    r: z.exactOptional(range),
    f: z.exactOptional(range),
    m: z.exactOptional(range),
    fm: z.exactOptional(rangeOf(z.number().min(1).multipleOf(0.5))),
  });
  const onProblem = z.exactOptional(z.enum(["error", "allow"]));
  return z
    .object({ name: z.string(), bins: binsSchema, rules: z.array(rule), gaps: onProblem, overlaps: onProblem })
    .refine(hasScoresOfBins, {
      path: ["rules"],
      error: "expected no score above bins, and fm where f and m have as many",
    });
})();

/**
 * Options of `rfm`; segments must be made for the number of bins, which is 5 unless given or made by thresholds.
 *
 * @example
 * ```ts
 * rfmOptionsSchema.parse({ asOf: "2024-02-29", bins: 4 }); //=> { asOf: "2024-02-29", bins: 4 }
 * ```
 */
export const rfmOptionsSchema: WireSchema<RfmOptions> = /* @__PURE__ */ (() => {
  const ascending = "expected ascending bounds";
  const bounds = z.array(z.number()).min(1).max(99).refine(isAscending, ascending);
  const thresholds: WireSchema<RfmThresholds> = z.object({
    r: bounds,
    f: bounds,
    m: z.exactOptional(z.array(moneySchema).min(1).max(99).refine(isAscending, ascending)),
  });
  return z
    .object({
      asOf: instantSchema,
      bins: z.exactOptional(binsSchema),
      binning: z.exactOptional(z.enum(["quantile", "ntile", "nested", "thresholds"])),
      thresholds: z.exactOptional(thresholds),
      frequency: z.exactOptional(z.enum(["days", "orders"])),
      monetary: z.exactOptional(z.enum(["sum", "mean"])),
      segments: z.exactOptional(z.nullable(segmentMapSchema)),
    })
    .refine(hasThresholdsWhereUsed, { path: ["thresholds"], error: 'expected with binning "thresholds" alone' })
    .refine(hasBinsOfThresholds, { path: ["bins"], error: "expected as many as the thresholds make" })
    .refine(hasBinsOfSegments, { path: ["segments", "bins"], error: "expected as many as bins" });
})();

/**
 * Options of `concentration`; `rankByValue` takes those but `pareto`.
 *
 * @example
 * ```ts
 * concentrationOptionsSchema.safeParse({ abcCutoffs: [0.7, 0.9] }).success; //=> true
 * concentrationOptionsSchema.safeParse({ abcCutoffs: [0.9, 0.7] }).success; //=> false
 * ```
 */
export const concentrationOptionsSchema: WireSchema<ConcentrationOptions> = /* @__PURE__ */ (() =>
  z.object({
    groups: z.exactOptional(z.int().min(2).max(1000)),
    abcCutoffs: z.exactOptional(
      z
        .tuple([shareSchema, shareSchema])
        .refine(([a, b]) => a <= b, "expected the cut-off of A no higher than that of B"),
    ),
    pareto: z.exactOptional(z.object({ itemShare: shareSchema, totalShare: shareSchema })),
  }))();

/**
 * One row of `engagementKpis`. That a field stands on all rows or on none is left to the function.
 *
 * @example
 * ```ts
 * engagementRowSchema.safeParse({ customerId: "Zoë", visits: 4, interactedVisits: 5 }).success; //=> false
 * ```
 */
export const engagementRowSchema: WireSchema<EngagementRow> = /* @__PURE__ */ (() =>
  z
    .object({
      customerId: rowId,
      visits: countSchema,
      interactedVisits: z.exactOptional(countSchema),
      dwellSeconds: z.exactOptional(z.number().min(0).max(1e15)),
      newslettersDelivered: z.exactOptional(countSchema),
      newslettersOpened: z.exactOptional(countSchema),
      newslettersClicked: z.exactOptional(countSchema),
    })
    .refine(hasPartsOfWholes, "expected no part above its whole"))();

/**
 * Options of `engagementScores`. That weights name the measures is left to the function.
 *
 * @example
 * ```ts
 * engagementOptionsSchema.safeParse({ weights: { visits: 2, minutes: 1 }, scaling: "rank" }).success; //=> true
 * ```
 */
export const engagementOptionsSchema: WireSchema<EngagementOptions> = /* @__PURE__ */ (() =>
  z.object({
    weights: z
      .record(z.string(), z.number().min(0))
      .refine(hasWeight, "expected weights that add up to more than zero"),
    scaling: z.enum(["minMax", "rank"]),
    lowerIsBetter: z.exactOptional(z.array(z.string())),
    bins: z.exactOptional(z.int().min(2).max(100)),
  }))();

/**
 * Options of `purchaseBehavior`, its baskets included.
 *
 * @example
 * ```ts
 * behaviorOptionsSchema.safeParse({ asOf: "2024-02-29", windowDays: 30 }).success; //=> true
 * ```
 */
export const behaviorOptionsSchema: WireSchema<BehaviorOptions> = /* @__PURE__ */ (() => {
  const basket: WireSchema<Basket> = z.object({
    customerId: rowId,
    at: instantSchema,
    items: z.int().min(1).max(1e15),
  });
  return z.object({
    asOf: instantSchema,
    timeUnit: z.exactOptional(z.enum(["day", "week", "month", "year"])),
    windowDays: z.exactOptional(z.int().min(1).max(36_525)),
    baskets: z.exactOptional(z.array(basket)),
  });
})();

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

function isAscending(bounds: readonly (number | string)[]): boolean {
  return bounds.every((bound, i) => i === 0 || Number(bound) > Number(bounds[i - 1]));
}

function hasThresholdsWhereUsed({ binning, thresholds }: Wire<RfmOptions>): boolean {
  return (binning === "thresholds") === (thresholds !== undefined);
}

function hasBinsOfThresholds({ bins, thresholds }: Wire<RfmOptions>): boolean {
  return !bins || !thresholds || hasSameBins(bins, binsOf({ thresholds }));
}

function hasBinsOfSegments({
  segments,
  ...options
}: Wire<Pick<RfmOptions, "segments" | "bins" | "thresholds">>): boolean {
  return !segments || hasSameBins(segments.bins, binsOf(options));
}

function binsOf({ bins = 5, thresholds }: Wire<Pick<RfmOptions, "bins" | "thresholds">>): number | AxisBins {
  if (!thresholds) return bins;
  const { r, f, m = f } = thresholds;
  return { r: r.length + 1, f: f.length + 1, m: m.length + 1 };
}

function hasSameBins(one: number | AxisBins, other: number | AxisBins): boolean {
  return (["r", "f", "m"] as const).every((axis) => onAxis(one, axis) === onAxis(other, axis));
}

function onAxis(bins: number | AxisBins, axis: keyof AxisBins): number {
  return typeof bins === "number" ? bins : bins[axis];
}

function hasScoresOfBins({ bins, rules }: Wire<SegmentMap>): boolean {
  const [r, f, m] = [onAxis(bins, "r"), onAxis(bins, "f"), onAxis(bins, "m")];
  return rules.every((rule) => {
    const areLow = (rule.r?.[1] ?? 0) <= r && (rule.f?.[1] ?? 0) <= f && (rule.m?.[1] ?? 0) <= m;
    return areLow && (!rule.fm || (f === m && rule.fm[1] <= f));
  });
}

function hasPartsOfWholes(row: Wire<EngagementRow>): boolean {
  const { visits, interactedVisits = 0, newslettersDelivered = 0, newslettersOpened = 0, newslettersClicked = 0 } = row;
  return interactedVisits <= visits && Math.max(newslettersOpened, newslettersClicked) <= newslettersDelivered;
}

function hasWeight(weights: Readonly<Record<string, number>>): boolean {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return total > 0 && Number.isFinite(total);
}
