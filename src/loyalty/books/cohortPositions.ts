import type { PointsCohort, PointsPeriod } from "./books.ts";

/** The points of a cohort at the end of a period, each summed from its beginning. */
export interface CohortPosition {
  readonly issued: number;
  readonly adjusted: number;
  readonly refunded: number;
  readonly redeemed: number;
  readonly expired: number;
  /** Points expected to be redeemed in all, and so never fewer than have been. */
  readonly expected: number;
}

const beforeIssue: CohortPosition = { issued: 0, adjusted: 0, refunded: 0, redeemed: 0, expired: 0, expected: 0 };

/** A cohort's position at the end of each of the books' periods. */
export function cohortPositions(periods: readonly string[], cohort: PointsCohort): CohortPosition[] {
  const rows = new Map(cohort.periods.map((row) => [row.period, row]));
  let position = beforeIssue;
  return periods.map((period) => {
    const row = rows.get(period);
    if (row) position = moved(position, row, cohort.issued);
    return position;
  });
}

function moved(
  { adjusted, refunded, redeemed, expired }: CohortPosition,
  row: PointsPeriod,
  issued: number,
): CohortPosition {
  const redeemedNow = redeemed + row.redeemed;
  return {
    issued,
    adjusted: adjusted + (row.adjusted ?? 0),
    refunded: refunded + (row.refunded ?? 0),
    redeemed: redeemedNow,
    expired: expired + (row.expired ?? 0),
    expected: Math.max(row.expectedRedeemed, redeemedNow),
  };
}

/** Points that have been issued and not been taken back: those that were or can be redeemed, and those that expired. */
export function netIssued({ issued, adjusted, refunded }: CohortPosition): number {
  return issued + adjusted - refunded;
}
