import type { TransactionLog } from "../transactions/log.ts";
import { buildCohortTable } from "./buildCohortTable.ts";
import type { CohortEvents, CohortMeasure, CohortOptions } from "./cohortOptions.ts";
import type { CohortTables } from "./cohortTable.ts";
import { countCohorts } from "./countCohorts.ts";
import { prepareCohorts } from "./prepareCohorts.ts";

/**
 * Retention by cohort: customers grouped by the calendar period of their first purchase, and for each later period
 * the share of them who bought again.
 *
 * $$ r_{i,k} = \frac{\text{customers of cohort } i \text{ who count in period } i + k}{\text{customers of cohort } i} $$
 *
 * Options choose when a customer counts (`criterion`, `minimumReturns`), how periods since entry are counted (`clock`),
 * who enters when (`entry`, `isEntry`), what a return is (`returns`, `isReturn`), what is measured (`measure`) and what
 * it is divided by (`base`). Orders and revenue are shares of the cohort's first cell; `revenuePerEntrant` is money per
 * customer, which with `criterion: "onOrBefore"` accumulates (N-day LTV). A cell that depends on a period that is not
 * over by `asOf` for each customer of the cohort gives `null`, never zero. `onOrAfter` without a `horizon` is never
 * final: a later purchase raises earlier cells.
 *
 * @param log - Transactions: entries and returns, or entries alone where `returns` is given.
 * @param options - The moment, the length of a period, and what to count.
 * @returns Cells by cohort and periods since entry, with overall curves over the complete ones.
 * @throws {@link MetricError} when an option is missing, no such choice or at odds with another, when revenue is asked
 * of a log without amounts, when the two logs differ in their zone, or when the log spans more than 3,000 periods.
 * @see [fader-hardie-ross-2022] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const table = cohortRetention(log, { asOf: "2024-02-29", period: "month" });
 * table.cohorts[0]?.label; //=> "2024-01"
 * table.cells[0]; //=> [{ count: 2, rate: 1, complete: true }, { count: 1, rate: 0.5, complete: true }]
 * ```
 */
export function cohortRetention<Measure extends CohortMeasure = "customers">(
  log: TransactionLog,
  options: CohortOptions & CohortEvents & { readonly measure?: Measure },
): CohortTables[Measure] {
  const { counting, definition } = prepareCohorts(log, options);
  const counts = countCohorts(counting, null);
  const first = counts.sizes.findIndex((size) => size > 0);
  const firstCohort = first < 0 ? counts.sizes.length : first;
  return buildCohortTable(counting, definition, counts, null, firstCohort) as CohortTables[Measure];
}
