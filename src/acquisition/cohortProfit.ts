import { type ProfitOptions, type ProfitToDate, profitToDate } from "./profitToDate.ts";
import { checkProfitOptions, type ProfitRow, readProfitRows } from "./readProfitRows.ts";

/** What customers won together brought and cost in one period of their time. */
export interface CohortProfitRow extends ProfitRow {
  /** Name of the cohort, such as 2024-03. */
  readonly cohort: string;
}

/** Profit to date of one cohort. */
export interface CohortProfitEntry extends ProfitToDate {
  /** Name of the cohort. */
  readonly cohort: string;
}

/** Profit to date of cohorts, with what it was computed from. */
export interface CohortProfit extends ProfitOptions {
  /** Always `"cohortProfit"`. */
  readonly kind: "cohortProfit";
  /** The cohorts in the order of their first rows. */
  readonly cohorts: readonly CohortProfitEntry[];
}

/**
 * Profit to date of customers won together: discounted contribution less the cost of winning them.
 *
 * $$ \sum_{t=0}^{n} \frac{C_t - A_t}{(1 + d)^t} $$
 *
 * C is the contribution and A the cost of acquisition in period t of the cohort's own time, 0 being the period in which it
 * was won. Give a row for each period that is over, also for one without any contribution: the last row says how long a
 * cohort has been watched, and so whether it is mature.
 *
 * @param rows - Rows in any order; those of one cohort and period are added up.
 * @param options - The discount rate, and after how many periods a cohort is mature.
 * @throws {@link MetricError} when a row or an option cannot be used.
 * @see [blattberg-deighton-1996] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { cohort: "2024-01", period: 0, contribution: 20, acquisitionCost: 100 },
 *   { cohort: "2024-01", period: 1, contribution: 55 },
 *   { cohort: "2024-01", period: 2, contribution: "60.50" },
 * ];
 * const [january] = cohortProfit(rows, { discountRatePerPeriod: 0.1, maturePeriods: 12 }).cohorts;
 * january?.periods.map(({ balance }) => Number(balance)); //=> [-80, -30, 20]
 * [january?.breakEvenPeriod, january?.isMature]; //=> [2, false]
 * ```
 */
export function cohortProfit(rows: Iterable<CohortProfitRow>, options: ProfitOptions): CohortProfit {
  checkProfitOptions(options);
  const { discountRatePerPeriod, maturePeriods } = options;
  const groups = readProfitRows(rows, "cohort");
  return {
    kind: "cohortProfit",
    discountRatePerPeriod,
    maturePeriods,
    cohorts: Array.from(groups, ([cohort, sums]) => ({ cohort, ...profitToDate(sums, options) })),
  };
}
