import type { EngagementKpis } from "../rfm/engagementKpis.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

const shown = [
  { label: "Visitors", kpi: "visitorShare" },
  { label: "Interactions", kpi: "interactionRate" },
  { label: "Opened", kpi: "newsletterOpenRate" },
  { label: "Clicked", kpi: "newsletterClickRate" },
] as const;

/**
 * Engagement: customers who visited, visits with an interaction, newsletters opened and clicked, a bar for each share.
 *
 * @param kpis - A result of `engagementKpis`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotEngagement(engagementKpis([{ customerId: "a", visits: 4, interactedVisits: 1 }]));
 * spec.data.values[1]; //=> { label: "Interactions", rate: 0.25, numerator: 1, denominator: 4, text: "25.0% (1 of 4)" }
 * ```
 */
export function plotEngagement(kpis: EngagementKpis, options: PlotOptions = {}): VegaLiteSpec {
  const chart = {
    title: "Engagement",
    subtitle: "Customers who visited, visits with an interaction, and delivered newsletters opened and clicked.",
    axisTitle: "Share (% of customers, visits or newsletters)",
    nobody: "no figure",
  };
  const rates = shown.map(({ label, kpi }) => {
    const { value, numerator, denominator } = kpis[kpi];
    return { label, result: { rate: value, numerator, denominator } };
  });
  return rateBars(chart, rates, options);
}
