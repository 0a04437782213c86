import { simpleClv } from "clientele/clv";
import { fromMinorUnits } from "clientele/core";
import { retentionRate } from "clientele/retention";
import { rfm } from "clientele/rfm";
import type { TransactionLog } from "clientele/transactions";
import type { Decimal } from "decimal.js";
import type { ClvFlags } from "./args.ts";

/** A simple lifetime value by the year, with everything that it assumes. */
export interface YearlyClv extends ClvFlags {
  readonly value: Decimal;
  /** Margin per active customer and year. */
  readonly margin: Decimal;
  /** Customers who bought in the last year. */
  readonly activeCount: number;
  readonly retentionRate: number;
  /** Customers who bought in the year before it. */
  readonly startCount: number;
  /** Those of them who bought in the last year too. */
  readonly stayedCount: number;
  /** The last day of the year before. */
  readonly yearBefore: string;
}

/**
 * What a customer who has just bought is worth, by the textbook formula over years.
 *
 * Without contracts nobody says goodbye: a customer counts as there in a year with a purchase, and as retained when the
 * next year has one too. (The share that comes back a month after the first order would be no such rate.) The margin is
 * that of the last year per customer active in it. `null` when nobody bought as long as a year ago.
 */
export function yearlyClv(log: TransactionLog, asOf: string, flags: ClvFlags): YearlyClv | null {
  const yearBefore = oneYearBefore(asOf);
  const last = buyersOfYear(log, asOf);
  const before = buyersOfYear(log, yearBefore);
  const stayedCount = Array.from(before.active).filter((id) => last.active.has(id)).length;
  const [startCount, activeCount] = [before.active.size, last.active.size];
  const rate = retentionRate({ startCount, endCount: activeCount, newCount: activeCount - stayedCount });
  if (rate === null || activeCount === 0) return null;
  const revenue = fromMinorUnits(last.revenueMinor - before.revenueMinor, log.currencyDecimals);
  const margin = revenue.times(flags.marginShare).div(activeCount);
  const value = simpleClv({
    margin,
    retentionRate: rate,
    discountRatePerPeriod: flags.discountRatePerYear,
    timing: "immediate",
  });
  return { ...flags, value, margin, activeCount, retentionRate: rate, startCount, stayedCount, yearBefore };
}

/** Who bought in the year that ends with a day, and all revenue up to that day. */
function buyersOfYear(log: TransactionLog, asOf: string): { active: Set<string>; revenueMinor: number } {
  const { customerId, recencyDays, monetaryMinor } = rfm(log, { asOf, segments: null }).columns;
  const days = (Date.parse(asOf) - Date.parse(oneYearBefore(asOf))) / 86_400_000;
  return {
    active: new Set(customerId.filter((_, row) => recencyDays[row]! < days)),
    revenueMinor: monetaryMinor.reduce((sum, minor) => sum + minor, 0),
  };
}

function oneYearBefore(date: string): string {
  const year = Number(date.slice(0, 4)) - 1;
  return `${year}${date.slice(4)}`.replace("-02-29", "-02-28");
}
