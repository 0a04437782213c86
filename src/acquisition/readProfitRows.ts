import { checkNumber } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { PreciseDecimal } from "../core/decimal.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";
import type { PeriodSums, ProfitOptions } from "./profitToDate.ts";
import { discountRates, wholePeriods } from "./ranges.ts";
import { readCost } from "./readCost.ts";

/** What came in and was spent in one period. */
export interface ProfitRow {
  /** Number of the period, from 0. */
  readonly period: number;
  /** Contribution of the customers in the period, in major units: revenue less the costs that come with it. */
  readonly contribution: Money;
  /** Spent on acquisition in the period; nothing unless given. */
  readonly acquisitionCost?: Money;
}

/** Throws unless the options can be used. */
export function checkProfitOptions(options: ProfitOptions): void {
  const { discountRatePerPeriod, maturePeriods } = Object(options) as ProfitOptions;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, discountRates);
  checkNumber(issues, ["maturePeriods"], maturePeriods, wholePeriods);
  throwIfAny(issues);
}

/** Adds rows up by the name that stands in a field and by period; the names come in the order of their first rows. */
export function readProfitRows<Field extends string>(
  rows: Iterable<ProfitRow & Readonly<Record<Field, string>>>,
  field: Field,
): Map<string, Map<number, PeriodSums>> {
  const issues = new CountedIssues();
  const groups = new Map<string, Map<number, PeriodSums>>();
  let row = 0;
  for (const given of rows) {
    const { period, contribution, acquisitionCost = 0 } = Object(given) as ProfitRow;
    const path = (name: string): readonly (string | number)[] => ["rows", row, name];
    const name = (Object(given) as Readonly<Record<string, unknown>>)[field];
    if (typeof name !== "string") issues.push(makeIssue("wrong_type", path(field), "a name", name));
    checkNumber(issues, path("period"), period, { ...wholePeriods, min: 0 });
    const sums = sumsOf(groups, name as string, period);
    sums.contribution = sums.contribution.plus(readMoney(issues, path("contribution"), contribution));
    sums.acquisitionCost = sums.acquisitionCost.plus(readCost(issues, path("acquisitionCost"), acquisitionCost));
    row += 1;
  }
  issues.throwIfAny();
  return groups;
}

function sumsOf(groups: Map<string, Map<number, PeriodSums>>, name: string, period: number): PeriodSums {
  const periods = groups.get(name) ?? new Map<number, PeriodSums>();
  const sums = periods.get(period) ?? { contribution: new PreciseDecimal(0), acquisitionCost: new PreciseDecimal(0) };
  groups.set(name, periods.set(period, sums));
  return sums;
}
