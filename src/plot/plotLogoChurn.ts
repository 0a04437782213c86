import type { LogoChurn } from "../churn/logoChurn.ts";
import { palette } from "./palette.ts";
import { rateLines } from "./rateLines.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Churn of customers over periods, as a line named by its definition; a period without a rate, or not over, is a gap.
 *
 * @param churn - A result of `logoChurn`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const rows = ["a", "b"].map((customerId) => ({ customerId, period: "2024-01", mrr: 10 }));
 * const history = mrrHistory([...rows, { customerId: "a", period: "2024-02", mrr: 10 }], { asOf: "2024-02-29" });
 * const spec = plotLogoChurn(logoChurn(history, { definition: "openingCohort" }));
 * spec.data.values[1]; //=> { label: "2024-02", line: "openingCohort", rate: 0.5 }
 * ```
 */
export function plotLogoChurn(churn: LogoChurn, options: PlotOptions = {}): VegaLiteSpec {
  const { definition, period, asOf } = churn;
  const chart = {
    title: "Customer churn",
    subtitle: `Customers lost per ${period}, by the definition "${definition}", as of ${asOf}.`,
    share: "Churn rate (%)",
    period,
    lines: [[definition, palette.vermilion]] as const,
    values: churn.periods.map(({ label, rate, complete }) => {
      return { label, line: definition, rate: complete ? rate : null };
    }),
  };
  return rateLines(chart, options);
}
