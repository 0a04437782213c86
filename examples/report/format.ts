import type { Decimal } from "decimal.js";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** 12345 as 12,345. */
export function integer(value: number): string {
  return whole.format(value);
}

/** A share of one as 12.3%; an undefined one as n/a. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? "n/a" : `${(share * 100).toFixed(1)}%`;
}

/** "1 row", "2 rows". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${integer(count)} ${count === 1 ? one : many}`;
}

/** Decimals of a currency, such as 2 for EUR; `null` where the code cannot be one. */
export function currencyDecimals(currency: string): number | null {
  try {
    return new Intl.NumberFormat("en-US", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return null;
  }
}

/** An exact amount as 1,234.56, its digits never passing through a float. */
export function money(amount: Decimal, decimals: number): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat("en-US", options).format(amount.toFixed(decimals) as `${number}`);
}

/** The local date of an instant, such as 2024-12-31. */
export function localDate(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const [month, day, year] = parts.format(instant).split("/");
  return `${year}-${month}-${day}`;
}
