import { checkNumber, count } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import type { Decimal } from "../core/decimal.ts";
import { makeIssue } from "../core/issues.ts";
import type { AcquisitionCostBasis, AcquisitionPeriod } from "./acquisitionCost.ts";
import { readCost } from "./readCost.ts";

/** The money and the customers of one period, by the basis asked for. */
interface PeriodOnBasis {
  readonly period: string;
  readonly spend: Decimal;
  readonly newCustomers: number;
}

/** Reads and checks the periods; what is given about paid channels is checked also where it is not used. */
export function readAcquisitionPeriods(
  periods: Iterable<AcquisitionPeriod>,
  basis: AcquisitionCostBasis,
): PeriodOnBasis[] {
  const issues = new CountedIssues();
  const read = Array.from(periods, (given, row) => {
    const { period, spend, newCustomers, paidSpend, paidNewCustomers } = Object(given) as AcquisitionPeriod;
    const path = (field: keyof AcquisitionPeriod): readonly (string | number)[] => ["periods", row, field];
    const isPaid = basis === "paid";
    if (typeof period !== "string") issues.push(makeIssue("wrong_type", path("period"), "a name", period));
    const all = { period, spend: readCost(issues, path("spend"), spend), newCustomers };
    const isCount = checkNumber(issues, path("newCustomers"), newCustomers, count);
    const paid = isPaid || paidSpend !== undefined ? readCost(issues, path("paidSpend"), paidSpend) : all.spend;
    if (isPaid || paidNewCustomers !== undefined) {
      const most = isCount ? newCustomers : count.max;
      checkNumber(issues, path("paidNewCustomers"), paidNewCustomers, { ...count, max: most });
    }
    return isPaid ? { period, spend: paid, newCustomers: paidNewCustomers! } : all;
  });
  issues.throwIfAny();
  return read;
}
