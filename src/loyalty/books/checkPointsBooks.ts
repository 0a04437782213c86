import { checkNumber, type NumberRange } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { amount, checkId, checkObject, checkOptional } from "../checks.ts";
import { cohortPositions, netIssued } from "./cohortPositions.ts";
import type { PointsCohort, PointsPeriod } from "./books.ts";

type Sink = IssueSink & { readonly length: number };

const signed: NumberRange = { ...amount, min: -amount.max };
const estimate: NumberRange = { ...amount, whole: false };

/** Notes what is wrong with books; `checkCohort` notes what else is wrong with a cohort. */
export function checkPointsBooks(
  issues: Sink,
  books: unknown,
  checkCohort: (cohort: never, path: readonly (string | number)[]) => void,
): void {
  if (!checkObject(issues, ["books"], books)) return;
  const { periods, cohorts } = books;
  if (!checkList(issues, ["periods"], periods, 0) || !checkList(issues, ["cohorts"], cohorts, 0)) return;
  periods.forEach((period, i) => {
    checkId(issues, ["periods", i], period);
  });
  checkOnce(issues, periods, (i) => ["periods", i]);
  cohorts.forEach((given, row) => {
    const path = ["cohorts", row] as const;
    if (!checkObject(issues, path, given)) return;
    const before = issues.length;
    checkPointsCohort(issues, path, given as unknown as PointsCohort, periods);
    checkCohort(given as never, path);
    if (issues.length === before) checkPositions(issues, path, given as unknown as PointsCohort);
  });
  checkOnce(
    issues,
    cohorts.map((given) => (Object(given) as PointsCohort).cohort),
    (row) => ["cohorts", row, "cohort"],
  );
}

function checkPointsCohort(
  issues: Sink,
  path: readonly (string | number)[],
  { cohort, issued, periods: rows }: PointsCohort,
  periods: readonly unknown[],
): void {
  checkId(issues, [...path, "cohort"], cohort);
  checkNumber(issues, [...path, "issued"], issued, amount);
  if (!checkList(issues, [...path, "periods"], rows, 1)) return;
  let latest = -1;
  rows.forEach((given, i) => {
    const place = [...path, "periods", i];
    if (!checkObject(issues, place, given)) return;
    const { period, redeemed, expectedRedeemed, refunded, adjusted, expired } = given as unknown as PointsPeriod;
    const at = periods.indexOf(period);
    if (at === -1) issues.push(makeIssue("unknown_reference", [...place, "period"], "one of the periods", period));
    else if (at <= latest) {
      issues.push(makeIssue("inconsistent", [...place, "period"], "a period after the row before", period));
    }
    latest = Math.max(latest, at);
    checkNumber(issues, [...place, "redeemed"], redeemed, signed);
    checkNumber(issues, [...place, "expectedRedeemed"], expectedRedeemed, estimate);
    checkOptional(issues, [...place, "refunded"], refunded, signed);
    checkOptional(issues, [...place, "adjusted"], adjusted, signed);
    checkOptional(issues, [...place, "expired"], expired, signed);
  });
}

/** No more points may be gone, or expected to go, than there are. */
function checkPositions(issues: Sink, path: readonly (string | number)[], cohort: PointsCohort): void {
  const positions = cohortPositions(
    cohort.periods.map(({ period }) => period),
    cohort,
  );
  positions.forEach((position, i) => {
    const place = [...path, "periods", i];
    const { redeemed, expired, expected } = position;
    const net = netIssued(position);
    const gone = (field: string, points: number, most: number): void => {
      if (points >= 0 && points <= most) return;
      issues.push(makeIssue("inconsistent", [...place, field], `from 0 to ${most} points so far`, points));
    };
    gone("redeemed", redeemed, net);
    gone("expired", expired, net - redeemed);
    if (redeemed <= net) gone("expectedRedeemed", expected, net - Math.max(0, expired));
  });
}

function checkList(
  issues: IssueSink,
  path: readonly (string | number)[],
  value: unknown,
  least: 0 | 1,
): value is readonly unknown[] {
  if (Array.isArray(value) && value.length >= least) return true;
  const expected = least === 0 ? "a list" : "a list of at least one";
  issues.push(makeIssue(value === undefined ? "required" : "wrong_type", path, expected, value));
  return false;
}

function checkOnce(issues: IssueSink, names: readonly unknown[], path: (row: number) => (string | number)[]): void {
  names.forEach((name, row) => {
    if (names.indexOf(name) < row) issues.push(makeIssue("conflicting_duplicate", path(row), "a name once", name));
  });
}
