import type { NewReturningPeriod } from "clientele/retention";
import { integer, percent } from "./format.ts";
import type { Figures } from "./measure.ts";

/** What each chart says, in a sentence or two computed from the figures. */
export interface Readings {
  readonly heatmap: string;
  readonly curves: string;
  readonly segments: string;
  readonly months: string;
}

export function readingsOf(figures: Figures): Readings {
  return {
    heatmap: heatmapReading(figures),
    curves: curvesReading(figures),
    segments: segmentsReading(figures),
    months: monthsReading(figures),
  };
}

/** The best and the weakest cohort one period after the first purchase. */
function heatmapReading({ cohorts: { cohorts, cells, overall, period } }: Figures): string {
  const rates = cohorts.flatMap(({ label, size }, i) => {
    const rate = cells[i]![1]?.rate ?? null;
    return rate === null || size === 0 ? [] : [{ label, size, rate }];
  });
  if (rates.length === 0) return `No ${period} after a first purchase is over yet.`;
  const best = rates.reduce((a, b) => (b.rate > a.rate ? b : a));
  const worst = rates.reduce((a, b) => (b.rate < a.rate ? b : a));
  const all = `In the ${period} after their first purchase ${percent(overall.pooled[1])} of customers bought again`;
  if (rates.length === 1) return `${all}.`;
  return (
    `${all}; of the ${integer(best.size)} customers of ${best.label} it was ${percent(best.rate)}, ` +
    `of the ${integer(worst.size)} of ${worst.label} only ${percent(worst.rate)}.`
  );
}

/** Where the pooled curve starts and where it ends, as far as at least three cohorts reach. */
function curvesReading({ cohorts: { overall, period } }: Figures): string {
  const { pooled, cohorts } = overall;
  const known = pooled.flatMap((rate, k) => (rate !== null && k > 0 && cohorts[k]! >= 3 ? [{ k, rate }] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return `There are too few finished ${period}s for a curve yet.`;
  const middle = known[Math.floor(known.length / 2)]!;
  return (
    `Of all customers ${percent(first.rate)} bought in ${period} 1 after their first, ${percent(middle.rate)} in ` +
    `${period} ${middle.k} and ${percent(last.rate)} in ${period} ${last.k}, the last that three cohorts have reached.`
  );
}

/** The segment that brings most, and the largest one. */
function segmentsReading({ segments }: Figures): string {
  const name = (segment: string | null): string => segment ?? "Customers in no segment";
  const richest = segments.reduce((a, b) => ((b.revenueShare ?? 0) > (a.revenueShare ?? 0) ? b : a));
  const largest = segments.reduce((a, b) => (b.customers > a.customers ? b : a));
  const most = `${name(richest.segment)} are ${percent(richest.customerShare)} of customers and bring ${percent(richest.revenueShare)} of revenue`;
  if (richest === largest) return `${most}; no group is larger.`;
  return (
    `${most}. The largest group, ${name(largest.segment)}, is ${percent(largest.customerShare)} of customers ` +
    `and brings ${percent(largest.revenueShare)}.`
  );
}

const periodsPerYear = { hour: 8760, day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;

/** What returning customers bring in the last finished period, against a year before or as early as can be. */
function monthsReading({ split: { periods, period } }: Figures): string {
  const finished = periods.filter(({ complete }) => complete);
  const last = finished.at(-1);
  if (!last) return `No ${period} is over yet.`;
  // In the first period everybody is new.
  const earlier = finished[Math.max(1, finished.length - 1 - periodsPerYear[period])];
  const now = `Returning customers brought ${percent(returningShare(last))} of revenue in ${last.label}`;
  return !earlier || earlier === last
    ? `${now}.`
    : `${now}, against ${percent(returningShare(earlier))} in ${earlier.label}.`;
}

function returningShare({ new: first, returning }: NewReturningPeriod): number | null {
  const total = first.revenue!.plus(returning.revenue!);
  return total.isZero() ? null : returning.revenue!.div(total).toNumber();
}
