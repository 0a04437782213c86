import { msPerDay } from "../../core/zone.ts";
import { dayOfDate } from "./localTime.ts";

const monthsPer = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The last day of the month, quarter, half-year or year that a day falls in. */
export function endOfPeriod(day: number, period: "month" | "quarter" | "half" | "year"): number {
  const date = new Date(day * msPerDay);
  const months = monthsPer[period];
  const last = (Math.floor(date.getUTCMonth() / months) + 1) * months;
  return dayOfDate(date.getUTCFullYear(), last, 31);
}
