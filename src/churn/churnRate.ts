import { checkChoice, checkNumber, count, finite, type NumberRange } from "../core/check.ts";
import { type IssueSink, makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import type { ChurnDay, ChurnDefinition, ChurnInputs } from "./churnInputs.ts";

type Fields = Readonly<Record<string, unknown>>;

const days: NumberRange = { min: 0, max: finite.max };

/**
 * Churn rate: the share of customers lost in a period, by one of the definitions in use. They differ, so that a rate
 * without the name of its definition says little.
 *
 * With churns $c$, customers at start and end $S$ and $E$, new customers $n$, and $c_d$, $S_d$ of each day:
 *
 * | `definition` | rate |
 * |---|---|
 * | `openingCohort` | customers of the start who are gone at the end, over $S$ |
 * | `opening` | $c / S$ |
 * | `openingPlusNew` | $c / (S + n)$ |
 * | `midpoint` | $c / ((S + E) / 2)$ |
 * | `averageDaily` | $c$ over the mean of $S_d$ |
 * | `dailySum` | $\sum c_d / S_d$ |
 * | `dailyCompound` | $1 - \prod (1 - c_d / S_d)$ |
 * | `exposure` | $c$ over customer-days, times the days of the period |
 *
 * A day that starts without customers loses none and adds nothing.
 *
 * @param input - Counts of one period, as the definition needs them.
 * @param options - The name of the definition.
 * @returns A share of one per period, above 1 at times where new customers' churns or sums count; `null` where the
 * denominator is zero.
 * @throws {@link MetricError} when a count is negative or fractional, or more are lost than there were.
 * @see [chartmogul-churn-2026], [stripe-churn-2026], [noble-2011] in docs/references.md
 * @example
 * ```ts
 * churnRate({ startCount: 10_000, churnedCount: 625 }, { definition: "opening" }); //=> 0.0625
 * churnRate({ startCount: 100, lostCount: 10 }, { definition: "openingCohort" }); //=> 0.1
 * ```
 */
export function churnRate<D extends ChurnDefinition>(
  input: ChurnInputs[D],
  options: { readonly definition: D },
): number | null {
  const issues: MetricIssue[] = [];
  const definition: ChurnDefinition = options?.definition;
  checkChoice(issues, "definition", definition, Object.keys(rates));
  throwIfAny(issues);
  return (rates[definition] as (input: ChurnInputs[D]) => number | null)(Object(input) as ChurnInputs[D]);
}

const rates: { readonly [D in ChurnDefinition]: (input: ChurnInputs[D]) => number | null } = {
  openingCohort: (input) => {
    check(input, { startCount: count, lostCount: { ...count, max: input.startCount } });
    return ratio(input.lostCount, input.startCount);
  },
  opening: (input) => {
    check(input, { startCount: count, churnedCount: count });
    return ratio(input.churnedCount, input.startCount);
  },
  openingPlusNew: (input) => {
    check(input, { startCount: count, newCount: count, churnedCount: count });
    return ratio(input.churnedCount, input.startCount + input.newCount);
  },
  midpoint: (input) => {
    check(input, { startCount: count, endCount: count, churnedCount: count });
    return ratio(input.churnedCount, (input.startCount + input.endCount) / 2);
  },
  averageDaily: (input) => {
    const starts = listOf(input, "dailyStartCounts");
    check(input, { churnedCount: count }, (issues) => {
      starts.forEach((start, row) => checkNumber(issues, ["dailyStartCounts", row], start, count));
    });
    const mean = ratio(
      input.dailyStartCounts.reduce((sum, start) => sum + start, 0),
      starts.length,
    );
    return mean === null ? null : ratio(input.churnedCount, mean);
  },
  dailySum: (input) => {
    const shares = dailyShares(input);
    return shares && shares.reduce((sum, share) => sum + share, 0);
  },
  dailyCompound: (input) => {
    const shares = dailyShares(input);
    return shares && 1 - shares.reduce((stayed, share) => stayed * (1 - share), 1);
  },
  exposure: (input) => {
    check(input, { churnedCount: count, customerDays: days, periodDays: days });
    const perDay = ratio(input.churnedCount, input.customerDays);
    return perDay === null ? null : perDay * input.periodDays;
  },
};

/** Throws unless each field lies in its range and `checkMore` finds nothing. */
function check(
  input: object,
  ranges: Readonly<Record<string, NumberRange>>,
  checkMore?: (issues: IssueSink) => void,
): void {
  const issues: MetricIssue[] = [];
  for (const [field, range] of Object.entries(ranges)) checkNumber(issues, [field], (input as Fields)[field], range);
  checkMore?.(issues);
  throwIfAny(issues);
}

function listOf(input: object, field: string): readonly unknown[] {
  const list = (input as Fields)[field];
  if (Array.isArray(list)) return list;
  throwIfAny([makeIssue(list == null ? "required" : "wrong_type", [field], "an array", list)]);
  return [];
}

/** Share lost of each day that starts with customers; `null` where there is no such day. */
function dailyShares(input: ChurnInputs["dailySum"]): number[] | null {
  const given = listOf(input, "days").map((day) => Object(day) as ChurnDay);
  check(input, {}, (issues) => {
    given.forEach(({ startCount, churnedCount }, row) => {
      if (!checkNumber(issues, ["days", row, "startCount"], startCount, count)) return;
      checkNumber(issues, ["days", row, "churnedCount"], churnedCount, { ...count, max: startCount });
    });
  });
  const shares = given.filter(({ startCount }) => startCount > 0).map((day) => day.churnedCount / day.startCount);
  return shares.length === 0 ? null : shares;
}
