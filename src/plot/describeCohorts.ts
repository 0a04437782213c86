import type { Decimal } from "../core/decimal.ts";
import type { CohortRevenueCell, CohortTable } from "../retention/cohortTable.ts";

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
}: CohortTable | CohortTable<CohortRevenueCell, Decimal>): CohortWords {
  const isRevenue = measure === "revenue";
  const when = criterion === "on" ? "in the period" : "in the period or later";
  const counted = isRevenue ? `Revenue ${when}, as a share of the first ${period}'s` : `Customers who bought ${when}`;
  return {
    title: isRevenue ? "Revenue retention by cohort" : "Customer retention by cohort",
    subtitle: `${counted}; cohorts by ${period} of first purchase (customers), as of ${asOf}.`,
    share: isRevenue ? `Share of the cohort's revenue in its first ${period} (%)` : "Share of cohort (%)",
    periods: `Periods since first purchase (${period}s)`,
  };
}
