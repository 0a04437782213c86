import { CountedIssues } from "../core/countedIssues.ts";
import { ratio } from "../core/ratio.ts";
import { checkValues } from "./checkValues.ts";
import { type ConcentrationOptions, concentrationSettings } from "./concentrationOptions.ts";
import type { AbcClass, Concentration, ConcentrationReason, LorenzPoint, RankGroup } from "./concentrationResult.ts";
import { abcEnds } from "./abcEnds.ts";
import { groupStarts } from "./groupStarts.ts";
import { topSum } from "./topSum.ts";

/**
 * How a total, such as revenue, is spread over items, such as customers: Lorenz curve, Gini coefficient, the top share
 * ("80 % of revenue from 20 % of customers": is it so here?), deciles and ABC classes.
 *
 * $$ G = \frac{2 \sum_{i=1}^{n} i \, x_{(i)}}{n \sum x} - \frac{n + 1}{n} $$
 *
 * $x_{(i)}$ = the values in ascending order. The Lorenz curve runs straight between the items; shares between them are
 * read off it. A total of zero or less has no shares, and `reason` says so; negative values in a positive total are
 * counted, for they push top shares past what they hold.
 *
 * @param values - One number per item, such as revenue per customer in whole minor units, so that sums are exact.
 * @param options - Number of groups, cut-offs of the classes, and the rule to try.
 * @throws {@link MetricError} when a value or the total is not finite, or an option is out of range.
 * @see [lorenz-1905] and [gini-1914] in docs/references.md
 * @example
 * ```ts
 * const { gini, pareto, abc } = concentration([70, 10, 10, 5, 5]);
 * gini?.toFixed(2); //=> "0.54"
 * pareto; //=> { itemShare: 0.2, totalShare: 0.8, heldByTop: 0.7, itemsNeeded: 0.4, holds: false }
 * abc.map((each) => [each.class, each.count]); //=> [["A", 2], ["B", 2], ["C", 1]]
 * ```
 */
export function concentration(values: ArrayLike<number>, options: ConcentrationOptions = {}): Concentration {
  const issues = new CountedIssues();
  const { groups, abcCutoffs, pareto } = concentrationSettings(issues, options);
  const { total, negativeCount } = checkValues(issues, "values", values);
  const ascending = Float64Array.from(values).sort();
  const count = ascending.length;
  const reason = reasonOf(count, total);
  const base = reason ? 0 : total; // a share of no total is null
  const heldByTop = ratio(topSum(ascending, pareto.itemShare), base);
  const runs = (ends: readonly number[]): RankGroup[] => rankGroups(ascending, base, ends);
  return {
    kind: "concentration",
    count,
    total,
    negativeCount,
    reason,
    gini: reason ? null : giniOf(ascending, total),
    lorenz: reason ? [] : lorenzOf(ascending, total),
    pareto: {
      ...pareto,
      heldByTop,
      itemsNeeded: reason ? null : itemsNeeded(ascending, pareto.totalShare * total),
      holds: heldByTop === null ? null : heldByTop >= pareto.totalShare,
    },
    groups: runs(groupStarts(count, groups).slice(1)).map((group, i) => ({ group: i + 1, ...group })),
    abcCutoffs,
    abc: reason
      ? []
      : runs(abcEnds(ascending, total, abcCutoffs)).map((group, i): AbcClass => ({
          class: (["A", "B", "C"] as const)[i]!,
          countShare: group.count / count,
          ...group,
        })),
  };
}

function reasonOf(count: number, total: number): ConcentrationReason | null {
  if (count === 0) return "emptyBase";
  if (total === 0) return "zeroTotal";
  return total < 0 ? "negativeTotal" : null;
}

/** The formula with i counted from the middle, where the terms of equal values cancel exactly. */
function giniOf(ascending: Float64Array, total: number): number {
  const count = ascending.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (2 * i + 1 - count) * ascending[i]!;
  return sum / (count * total);
}

const lorenzSteps = 100;

function lorenzOf(ascending: Float64Array, total: number): LorenzPoint[] {
  const count = ascending.length;
  const points: LorenzPoint[] = [{ items: 0, held: 0 }];
  let taken = 0;
  let sum = 0;
  for (let step = 1; step < lorenzSteps; step++) {
    const items = (step * count) / lorenzSteps;
    while (taken < Math.floor(items)) sum += ascending[taken++]!;
    const part = (items - taken) * ascending[taken]!;
    points.push({ items: step / lorenzSteps, held: (sum + part) / total });
  }
  return [...points, { items: 1, held: 1 }];
}

/** The least share of the items, the largest first, that adds up to so much. */
function itemsNeeded(ascending: Float64Array, amount: number): number {
  const count = ascending.length;
  let sum = 0;
  let taken = 0;
  while (taken < count && sum + ascending[count - 1 - taken]! < amount) sum += ascending[count - 1 - taken++]!;
  if (taken === count || sum >= amount) return taken / count; // rounding may leave the last sum just short
  return (taken + (amount - sum) / ascending[count - 1 - taken]!) / count;
}

/** Runs of items by descending value, up to each of the ends. */
function rankGroups(ascending: Float64Array, base: number, ends: readonly number[]): RankGroup[] {
  const count = ascending.length;
  let start = 0;
  let before = 0;
  return ends.map((end) => {
    let total = 0;
    for (let rank = start; rank < end; rank++) total += ascending[count - 1 - rank]!;
    before += total;
    const isEmpty = end === start;
    const group = {
      count: end - start,
      total,
      share: ratio(total, base),
      cumulativeShare: ratio(before, base),
      greatest: isEmpty ? null : ascending[count - 1 - start]!,
      least: isEmpty ? null : ascending[count - end]!,
    };
    start = end;
    return group;
  });
}
