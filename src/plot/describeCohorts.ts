import type { Decimal } from "../core/decimal.ts";
import type { CohortCell, CohortRevenueCell, CohortTable } from "../retention/cohortTable.ts";

/** What charts of a cohort table say about it. */
export interface CohortWords {
  readonly title: string;
  readonly subtitle: string;
  /** Title of the axis of rates. */
  readonly share: string;
  /** Title of the axis of periods. */
  readonly periods: string;
}

/** Puts what a cohort table measures into words. */
export function describeCohorts({
  measure,
  criterion,
  period,
  asOf,
}: CohortTable<CohortCell | CohortRevenueCell, number | Decimal>): CohortWords {
  const isRevenue = measure === "revenue";
  const when = criterion === "on" ? "again" : "again then or later";
  const counted = isRevenue ? `What cohorts spent ${when}` : `Customers who bought ${when}`;
  return {
    title: isRevenue ? "Revenue retention by cohort" : "Customer retention by cohort",
    subtitle: `${counted}, by ${period} of first purchase, as of ${asOf}.`,
    share: isRevenue ? "Share of first revenue (%)" : "Share of cohort (%)",
    periods: `Periods since first purchase (${period}s)`,
  };
}
