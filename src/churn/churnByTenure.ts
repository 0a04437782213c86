import { checkNumber, count, finite } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import { countTenureBands } from "./countTenureBands.ts";
import type { MrrHistory } from "./history.ts";
import { type StandardizedChurn, standardizedChurn, type TenureBand } from "./standardizedChurn.ts";

/** How tenures are parted, and on which mix of them periods are compared. */
export interface ChurnByTenureOptions {
  /** First tenure of each band, in periods, the first of them 1; 1, 4 and 13 unless given. */
  readonly bandStarts?: readonly number[];
  /** Weight of each band in the standard; unless given, its customers in all periods that are over. */
  readonly standardWeights?: readonly number[];
}

/** A range of tenures, in periods since the one of the first payment. */
export interface TenureRange {
  /** The shortest. */
  readonly from: number;
  /** The longest; `null` in the last band, which has no end. */
  readonly through: number | null;
}

/** Churn by tenure in one period. */
export interface ChurnByTenurePeriod extends StandardizedChurn {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
  /** Customers at the start and lost, by band. */
  readonly bands: readonly TenureBand[];
  /** Why there is no standardised rate: no customers, or none in a band with a weight; `null` where there is one. */
  readonly reason: "emptyBase" | "insufficientData" | null;
}

/** Churn by tenure over periods, with what it was computed from. */
export interface ChurnByTenure {
  /** Always `"churnByTenure"`. */
  readonly kind: "churnByTenure";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** The bands, shortest tenure first. */
  readonly bands: readonly TenureRange[];
  /** The periods, earliest first. */
  readonly periods: readonly ChurnByTenurePeriod[];
}

/**
 * Churn of customers by how long they have been customers, in each period, with the blended rate and the one
 * standardised by tenure ({@link standardizedChurn}).
 *
 * A customer's tenure in a period is the number of periods since the one whose end first saw a payment; coming back does
 * not begin it anew. Lost is who pays at the start of the period and not at its end, as in the definition
 * `openingCohort` of {@link logoChurn}.
 *
 * @param history - From {@link mrrHistory} or {@link mrrFromSubscriptions}.
 * @param options - The bands, and the weights of the standard.
 * @throws {@link MetricError} when the bands do not begin at 1 and rise, or the weights are not as many or negative.
 * @see [keiding-1987], [mccarthy-2017] in docs/references.md
 * @example
 * ```ts
 * const paid = { old: ["01", "02", "03"], older: ["01", "02", "03"], brief: ["02"] };
 * const rows = Object.entries(paid).flatMap(([customerId, months]) =>
 *   months.map((month) => ({ customerId, period: `2024-${month}`, mrr: 10 })),
 * );
 * const { periods } = churnByTenure(mrrHistory(rows, { asOf: "2024-03-31" }), { bandStarts: [1, 2] });
 * periods[2]?.rates; //=> [1, 0]
 * periods[2]?.blended?.toFixed(2); //=> "0.33"
 * ```
 */
export function churnByTenure(history: MrrHistory, options: ChurnByTenureOptions = {}): ChurnByTenure {
  const { bandStarts = [1, 4, 13], standardWeights } = options;
  checkOptions(bandStarts, standardWeights);
  const { periods, end, asOf, timeZone } = history;
  const { starts, lost } = countTenureBands(history, bandStarts);
  const isOver = (period: number): boolean => periods.starts[period + 1]! <= end;
  const weights =
    standardWeights ??
    bandStarts.map((_, band) =>
      starts.reduce((sum, byBand, period) => (isOver(period) ? sum + byBand[band]! : sum), 0),
    );
  return {
    kind: "churnByTenure",
    asOf,
    period: periods.unit,
    timeZone,
    bands: bandStarts.map((from, band) => ({
      from,
      through: band + 1 < bandStarts.length ? bandStarts[band + 1]! - 1 : null,
    })),
    periods: periods.labels.map((label, period) => {
      const bands = weights.map((standardWeight, band) => ({
        startCount: starts[period]![band]!,
        churnedCount: lost[period]![band]!,
        standardWeight,
      }));
      const rates = standardizedChurn(bands);
      return {
        start: new Date(periods.starts[period]!).toISOString(),
        label,
        complete: isOver(period),
        bands,
        ...rates,
        reason: rates.standardized !== null ? null : rates.denominator === 0 ? "emptyBase" : "insufficientData",
      };
    }),
  };
}

function checkOptions(bandStarts: readonly number[], weights: readonly number[] | undefined): void {
  const issues: MetricIssue[] = [];
  if (!Array.isArray(bandStarts) || bandStarts[0] !== 1) {
    issues.push(makeIssue("out_of_range", ["bandStarts"], "a list that begins with 1", bandStarts));
    throwIfAny(issues);
  }
  bandStarts.forEach((start, band) => {
    const least = band === 0 ? 1 : bandStarts[band - 1]! + 1;
    checkNumber(issues, ["bandStarts", band], start, { ...count, min: least });
  });
  if (weights !== undefined && (!Array.isArray(weights) || weights.length !== bandStarts.length)) {
    issues.push(makeIssue("length_mismatch", ["standardWeights"], `${bandStarts.length} weights`, weights));
    throwIfAny(issues);
  }
  weights?.forEach((weight, band) => {
    checkNumber(issues, ["standardWeights", band], weight, { min: 0, max: finite.max });
  });
  throwIfAny(issues);
}
