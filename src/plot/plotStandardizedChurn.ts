import { checkNumber, finite } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { palette } from "./palette.ts";
import { rateLines } from "./rateLines.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/** The two churn rates of one period. */
export interface StandardizedChurnPoint {
  /** Name of the period. */
  readonly label: string;
  /** Over all customers as they are. */
  readonly blended: number | null;
  /** With the tenures of the standard. */
  readonly standardized: number | null;
}

/**
 * Blended churn beside tenure-standardised churn over periods: where the first falls and the second does not, the base
 * has aged and customers have not become more loyal.
 *
 * @param points - The periods in their order, with results of `standardizedChurn`.
 * @param options - Title and size.
 * @throws {@link MetricError} when a rate is not finite, or width or height out of range.
 * @example
 * ```ts
 * const bands = [{ startCount: 100, churnedCount: 20, standardWeight: 1 }];
 * const spec = plotStandardizedChurn([{ label: "2024", ...standardizedChurn(bands) }]);
 * spec.data.values[1]; //=> { label: "2024", line: "Standardised by tenure", rate: 0.2 }
 * ```
 */
export function plotStandardizedChurn(
  points: readonly StandardizedChurnPoint[],
  options: PlotOptions = {},
): VegaLiteSpec {
  const issues: MetricIssue[] = [];
  points.forEach((point, row) => {
    for (const field of ["blended", "standardized"] as const) {
      if (point[field] !== null) checkNumber(issues, ["points", row, field], point[field], finite);
    }
  });
  throwIfAny(issues);
  const chart = {
    title: "Churn, blended and standardised by tenure",
    subtitle: "Of all customers as they are, and with the tenures of one standard in every period.",
    share: "Churn rate (%)",
    period: "as given",
    lines: [
      ["Blended", palette.orange],
      ["Standardised by tenure", palette.blue],
    ] as const,
    values: points.flatMap(({ label, blended, standardized }) => [
      { label, line: "Blended", rate: blended },
      { label, line: "Standardised by tenure", rate: standardized },
    ]),
  };
  return rateLines(chart, options);
}
