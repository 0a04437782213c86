import * as z from "zod";
import type { BrandAmbassadorOptions } from "../nps/brandAmbassadors.ts";
import type { SurveySelection } from "../nps/countedAnswers.ts";
import type { EarnedGrowthInputs } from "../nps/earnedGrowth.ts";
import type { NpsBySegmentOptions } from "../nps/npsBySegment.ts";
import type { SurveyWindow } from "../nps/npsTransitions.ts";
import type { NpsTrendOptions } from "../nps/npsTrend.ts";
import type { Referral } from "../nps/referralCounts.ts";
import type { ResponseCounts } from "../nps/responseRate.ts";
import type { AnswerScale } from "../nps/scale.ts";
import type { SurveyAnswer, SurveyOptions } from "../nps/survey.ts";
import type { TopBoxCounts, TopBoxScale } from "../nps/topBoxShare.ts";
import {
  calendarShape,
  confidenceShape,
  countSchema,
  instantSchema,
  moneySchema,
  periodUnitSchema,
  rowId,
  timeZoneSchema,
} from "./core.ts";
import { anyAnswer, npsScaleSchema } from "./nps.ts";
import type { Wire, WireSchema, WireShape } from "./wire.ts";

/** An attribute on the wire. */
export type WireAttribute = string | number | boolean | null;

/**
 * One answer with its attributes, as `surveyResponses` takes it. Every field that is not named here is kept as an
 * attribute; the scale is left to the function.
 *
 * @example
 * ```ts
 * const row = { respondentId: "Zoë", score: 9, at: "2024-03-01", country: "AT" };
 * surveyRowSchema.parse(row)["country"]; //=> "AT"
 * surveyRowSchema.safeParse({ ...row, tags: [] }).success; //=> false
 * ```
 */
export const surveyRowSchema: z.ZodObject<
  WireShape<Wire<SurveyAnswer>>,
  z.core.$catchall<z.ZodType<WireAttribute, WireAttribute>>
> = /* @__PURE__ */ (() =>
  z
    .object({ respondentId: rowId, score: anyAnswer, at: instantSchema })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])))();

/**
 * Options of `surveyResponses`.
 *
 * @example
 * ```ts
 * surveyOptionsSchema.parse({ timeZone: "Europe/Vienna" }); //=> { timeZone: "Europe/Vienna" }
 * ```
 */
export const surveyOptionsSchema: WireSchema<SurveyOptions> = /* @__PURE__ */ (() =>
  z.object({
    scale: z.exactOptional(npsScaleSchema),
    timeZone: z.exactOptional(timeZoneSchema),
    onInvalid: z.exactOptional(z.enum(["throw", "collect"])),
    attributes: z.exactOptional(z.array(z.string())),
  }))();

const windowShape: WireShape<Wire<SurveyWindow>> = /* @__PURE__ */ (() => ({
  asOf: instantSchema,
  from: z.exactOptional(instantSchema),
}))();

const selectionShape: WireShape<Wire<SurveySelection>> = /* @__PURE__ */ (() => ({
  ...windowShape,
  duplicates: z.exactOptional(z.enum(["latest", "first", "all"])),
}))();

/**
 * A stretch of time in which answers are taken, for `npsReferrals` and the first of `npsTransitions`.
 *
 * @example
 * ```ts
 * surveyWindowSchema.safeParse({ from: "2024-01-01" }).success; //=> false
 * ```
 */
export const surveyWindowSchema: WireSchema<SurveyWindow> = /* @__PURE__ */ (() => z.object(windowShape))();

/**
 * Options of `npsBySegment`.
 *
 * @example
 * ```ts
 * npsBySegmentOptionsSchema.parse({ asOf: "2024-03-31" }); //=> { asOf: "2024-03-31" }
 * ```
 */
export const npsBySegmentOptionsSchema: WireSchema<NpsBySegmentOptions> = /* @__PURE__ */ (() =>
  z.object({ ...selectionShape, ...confidenceShape }))();

/**
 * Options of `npsTrend`.
 *
 * @example
 * ```ts
 * npsTrendOptionsSchema.safeParse({ asOf: "2024-03-31", period: "decade" }).success; //=> false
 * ```
 */
export const npsTrendOptionsSchema: WireSchema<NpsTrendOptions> = /* @__PURE__ */ (() =>
  z.object({ ...selectionShape, ...confidenceShape, ...calendarShape, period: periodUnitSchema }))();

/**
 * Options of `brandAmbassadors`.
 *
 * @example
 * ```ts
 * brandAmbassadorOptionsSchema.safeParse({ asOf: "2024-03-31", minReferrals: 2 }).success; //=> true
 * ```
 */
export const brandAmbassadorOptionsSchema: WireSchema<BrandAmbassadorOptions> = /* @__PURE__ */ (() =>
  z.object({
    ...windowShape,
    minPurchaseDays: z.exactOptional(countSchema),
    minReferrals: z.exactOptional(countSchema),
  }))();

/**
 * One customer who came through another, as `referralCounts` takes it.
 *
 * @example
 * ```ts
 * referralSchema.safeParse({ referrerId: 7, customerId: "7" }).success; //=> false
 * ```
 */
export const referralSchema: WireSchema<Referral> = /* @__PURE__ */ (() =>
  z
    .object({ referrerId: rowId, customerId: rowId })
    .refine(({ referrerId, customerId }) => String(referrerId) !== String(customerId), {
      path: ["customerId"],
      error: "expected another customer than the referrer",
    }))();

/**
 * Invitations and answers, as `responseRate` takes them.
 *
 * @example
 * ```ts
 * responseCountsSchema.safeParse({ deliveredCount: 10, completedCount: 11 }).success; //=> false
 * ```
 */
export const responseCountsSchema: WireSchema<ResponseCounts> = /* @__PURE__ */ (() =>
  z
    .object({ deliveredCount: countSchema, completedCount: countSchema })
    .refine(({ deliveredCount, completedCount }) => completedCount <= deliveredCount, {
      path: ["completedCount"],
      error: "expected at most deliveredCount",
    }))();

/**
 * Respondents counted already, as `csat` and `cesShare` take them.
 *
 * @example
 * ```ts
 * topBoxCountsSchema.parse({ topCount: 80, total: 100 }); //=> { topCount: 80, total: 100 }
 * ```
 */
export const topBoxCountsSchema: WireSchema<TopBoxCounts> = /* @__PURE__ */ (() =>
  z
    .object({ topCount: countSchema, total: countSchema })
    .refine(({ topCount, total }) => topCount <= total, { path: ["topCount"], error: "expected at most total" }))();

/**
 * Another scale for `csat` and `cesShare`, with the least answer that counts.
 *
 * @example
 * ```ts
 * topBoxScaleSchema.safeParse({ min: 1, max: 3, topFrom: 1 }).success; //=> false
 * ```
 */
export const topBoxScaleSchema: WireSchema<TopBoxScale> = /* @__PURE__ */ (() =>
  z
    .object({ min: anyAnswer, max: anyAnswer, topFrom: anyAnswer })
    .refine(({ min, topFrom, max }) => min < topFrom && topFrom <= max, "expected min < topFrom ≤ max"))();

/**
 * Another scale for `cesMean`.
 *
 * @example
 * ```ts
 * answerScaleSchema.parse({ min: 1, max: 5 }); //=> { min: 1, max: 5 }
 * ```
 */
export const answerScaleSchema: WireSchema<AnswerScale> = /* @__PURE__ */ (() =>
  z.object({ min: anyAnswer, max: anyAnswer }).refine(({ min, max }) => min < max, "expected min < max"))();

/**
 * Revenue of two periods, as `earnedGrowth` takes it.
 *
 * @example
 * ```ts
 * const amounts = { priorRevenue: 100, returningRevenue: 85, earnedNewRevenue: 25, boughtNewRevenue: 20 };
 * earnedGrowthInputsSchema.safeParse(amounts).success; //=> true
 * earnedGrowthInputsSchema.safeParse({ ...amounts, boughtNewRevenue: "-1" }).success; //=> false
 * ```
 */
export const earnedGrowthInputsSchema: WireSchema<EarnedGrowthInputs> = /* @__PURE__ */ (() => {
  const amount = moneySchema.refine((value) => !String(value).trim().startsWith("-"), "expected at least 0");
  return z.object({
    priorRevenue: amount,
    returningRevenue: amount,
    earnedNewRevenue: amount,
    boughtNewRevenue: amount,
  });
})();
