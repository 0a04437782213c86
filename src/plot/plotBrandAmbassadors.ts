import type { BrandAmbassadorMeta } from "../nps/brandAmbassadors.ts";
import { ratio } from "../core/ratio.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Brand ambassadors: how many of the respondents are promoters, how many of those buy again, and how many of those bring
 * others.
 *
 * @param table - A result of `brandAmbassadors`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const responses = surveyResponses([{ respondentId: "Zoë", score: 9, at: "2024-03-01" }]);
 * const spec = plotBrandAmbassadors(brandAmbassadors(responses, transactionLog([]), new Map(), { asOf: "2024-03-31" }));
 * spec.data.values.map(({ label, numerator }) => [label, numerator]);
 * //=> [["Promoters", 1], ["… who buy again", 0], ["… and bring others", 0]]
 * ```
 */
export function plotBrandAmbassadors(
  table: { readonly meta: BrandAmbassadorMeta },
  options: PlotOptions = {},
): VegaLiteSpec {
  const { asOf, respondents, promoters, buyingPromoters, ambassadors, minPurchaseDays, minReferrals } = table.meta;
  const row = (label: string, numerator: number) => {
    return { label, result: { rate: ratio(numerator, respondents), numerator, denominator: respondents } };
  };
  const chart = {
    title: "Brand ambassadors",
    subtitle: `Of the respondents, as of ${asOf}: purchases on ${minPurchaseDays} days or more, ${minReferrals} or more customers brought.`,
    axisTitle: "Share of respondents (%)",
    nobody: "no respondents",
  };
  const rates = [
    row("Promoters", promoters),
    row("… who buy again", buyingPromoters),
    row("… and bring others", ambassadors),
  ];
  return rateBars(chart, rates, options);
}
