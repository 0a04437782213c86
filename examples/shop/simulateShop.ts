import { type RandomSource, seededRandom } from "clientele/core";
import { below, exponential, gamma } from "./draws.ts";
import { surnames } from "./names.ts";

/** An order and what became of it; time in minutes since the shop opened. */
export interface ShopOrder {
  readonly customer: string;
  readonly minute: number;
  /** Price of each line, in cents. */
  readonly lines: readonly number[];
  readonly refund: { readonly minute: number; readonly cents: number } | null;
}

const customerCount = 2000;
const daysOpen = 546; // 2025-01-01 to 2026-06-30
const minutesPerDay = 1440;
const highSeason = 1.7;

/**
 * The orders of a shop over a year and a half, earliest first, the same for the same seed: customers arrive in growing
 * numbers, each with a rate of buying, a time with the shop and a level of spending of their own, all gamma
 * distributed (as in Pareto/NBD and Gamma-Gamma), and there is more of everything before Christmas.
 */
export function simulateShop(seed: number): ShopOrder[] {
  const random = seededRandom(seed);
  const orders = Array.from({ length: customerCount }, (_, i) => ordersOfCustomer(random, i)).flat();
  return orders.sort((a, b) => a.minute - b.minute);
}

function ordersOfCustomer(random: RandomSource, index: number): ShopOrder[] {
  const customer = `${surnames[below(random, surnames.length)]!} ${1001 + index}`;
  const ordersPerDay = gamma(random, 0.9) / 50;
  const leavesPerDay = gamma(random, 0.6) / 45;
  const spendRate = gamma(random, 3.74) / 2100;
  const firstDay = arrivalDay(random);
  const lastDay = Math.min(daysOpen, firstDay + exponential(random) / leavesPerDay);
  const orders: ShopOrder[] = [];
  for (let day = firstDay; day < lastDay; day += exponential(random) / (ordersPerDay * highSeason)) {
    if (day > firstDay && random() * highSeason > season(day)) continue;
    const minute = Math.floor(day) * minutesPerDay + 420 + below(random, 840); // between 7:00 and 21:00
    orders.push(order(random, customer, minute, spendRate));
    if (random() < 0.02) orders.push(order(random, customer, minute + 5 + below(random, 170), spendRate));
  }
  return orders;
}

/** Day of the first order: twice as many customers come at the end as at the start. */
function arrivalDay(random: RandomSource): number {
  for (;;) {
    const day = random() * daysOpen;
    if (random() * 2 * highSeason < (1 + day / daysOpen) * season(day)) return day;
  }
}

/** How much is bought on a day, relative to an ordinary one. */
function season(day: number): number {
  const dayOfYear = day % 365;
  if (dayOfYear >= 318 && dayOfYear < 355) return highSeason;
  return dayOfYear < 45 ? 0.8 : 1;
}

function order(random: RandomSource, customer: string, minute: number, spendRate: number): ShopOrder {
  if (random() < 0.007) return { customer, minute, lines: [0], refund: null }; // a free sample
  const cents = gamma(random, 6.25) / spendRate;
  const lineCount = 1 + below(random, 1 + below(random, 3));
  const weights = Array.from({ length: lineCount }, () => 0.2 + random());
  const total = weights.reduce((sum, weight) => sum + weight);
  const lines = Array.from(new Set(weights.map((weight) => price((cents * weight) / total))));
  return { customer, minute, lines, refund: refundOf(random, minute, lines) };
}

/** A price as shops like it: just below a half or whole unit. */
function price(cents: number): number {
  return Math.max(1, Math.round(cents / 50)) * 50 - 1;
}

/** Some orders come back within three weeks, whole or in part. */
function refundOf(random: RandomSource, ordered: number, lines: readonly number[]): ShopOrder["refund"] {
  if (random() >= 0.04) return null;
  const minute = ordered + (3 + below(random, 18)) * minutesPerDay;
  const cents = random() < 0.6 ? lines.reduce((sum, line) => sum + line) : lines[0]!;
  return minute < daysOpen * minutesPerDay ? { minute, cents } : null;
}
