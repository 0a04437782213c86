import type { NpsReferrals } from "../nps/npsReferrals.ts";
import { formats, namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import { npsColor } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const categories = [
  ["detractor", "Detractors"],
  ["passive", "Passives"],
  ["promoter", "Promoters"],
] as const;

/**
 * Referrals by NPS category: of the respondents of each, the share who brought at least one customer.
 *
 * @param result - A result of `npsReferrals`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const responses = surveyResponses([{ respondentId: "Zoë", score: 9, at: "2024-03-01" }]);
 * const spec = plotNpsReferrals(npsReferrals(responses, new Map([["Zoë", 2]]), { asOf: "2024-03-31" }));
 * spec.data.values[2]; //=> { category: "Promoters", share: 1, respondents: 1, referrers: 1, referrals: 2 }
 * ```
 */
export function plotNpsReferrals(result: NpsReferrals, options: PlotOptions = {}): VegaLiteSpec {
  const values = categories.map(([category, name]) => {
    const { respondents, referrers, referrals, referrerShare } = result.categories[category];
    return { category: name, share: referrerShare, respondents, referrers, referrals };
  });
  const domain = categories.map(([, name]) => name);
  const chart = {
    title: "Who recommends",
    subtitle: `Of the respondents of each category, those who brought a customer, as of ${result.asOf}.`,
    height: 260,
    values,
    encoding: {
      x: { field: "category", type: "ordinal", scale: { domain }, axis: namesAxis("Category (respondents)", options) },
      y: {
        field: "share",
        type: "quantitative",
        scale: scaleOf("share", values),
        axis: verticalAxis("Share with referrals (%)", formats.tenthPercent),
      },
    },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          color: npsColor(domain, null),
        },
      },
      {
        mark: { type: "text", dy: -8 },
        encoding: { text: { field: "share", type: "quantitative", format: formats.tenthPercent } },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
