import type { CalendarPeriods } from "../core/calendar.ts";
import { checkChoice, checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import { countMovements, type MovementTallies } from "./countMovements.ts";
import { mrrDecimals, type MrrHistory } from "./history.ts";
import type { MovementOptions, MrrMovements, MrrPeriod, MrrSides } from "./movements.ts";

/**
 * Movements of monthly recurring revenue: what made it rise and fall in each period.
 *
 * $$ \text{closing} = \text{opening} + \text{new} + \text{expansion} + \text{reactivation} - \text{contraction} -
 * \text{churn} $$
 *
 * holds to the last digit. A customer's rise from nothing is new the first time and a reactivation later; a fall to
 * nothing is churn; other rises are expansion and other falls contraction, whatever number of subscriptions is behind.
 * With `grain: "netPerPeriod"` what a customer pays at the ends of two periods is compared, so that leaving and coming
 * back within a period is nothing, and so is joining and leaving. With `"perEvent"` every change counts by itself.
 *
 * The first period opens with nothing: in a history that was cut off at its start all its customers are new, and that
 * period is best left out.
 *
 * @param history - From {@link mrrHistory} or {@link mrrFromSubscriptions}.
 * @param options - The grain, and after how many days a return counts as new.
 * @throws {@link MetricError} when an option is no such choice, or a sum exceeds 2^53 millionths.
 * @see [chartmogul-mrr-2026], [maxio-reactivation-2026] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { customerId: "a", period: "2024-01", mrr: 100 },
 *   { customerId: "a", period: "2024-02", mrr: 120 },
 *   { customerId: "b", period: "2024-01", mrr: "49.90" },
 * ];
 * const [, february] = mrrMovements(mrrHistory(rows, { asOf: "2024-02-29" })).periods;
 * february?.expansion.toString(); //=> "20"
 * february?.churn.toString(); //=> "49.9"
 * february?.closing.toString(); //=> "120"
 * ```
 */
export function mrrMovements(history: MrrHistory, options: MovementOptions = {}): MrrMovements {
  const { grain = "netPerPeriod", newAfterDays } = options;
  checkMovementOptions(options);
  const { periods, end, asOf, timeZone } = history;
  const tallies = countMovements(history, grain, newAfterDays);
  const micro = sidesByPeriod(tallies, "micro", periods.count);
  const counts = sidesByPeriod(tallies, "count", periods.count);
  checkSums(micro, periods);
  return {
    kind: "mrrMovements",
    asOf,
    period: periods.unit,
    timeZone,
    grain,
    newAfterDays: newAfterDays ?? null,
    periods: periods.labels.map((label, period) => ({
      start: new Date(periods.starts[period]!).toISOString(),
      label,
      complete: periods.starts[period + 1]! <= end,
      ...inMajorUnits(micro[period]!),
      counts: counts[period]!,
    })),
  };
}

/** Throws unless the options can be used. */
export function checkMovementOptions(
  { grain = "netPerPeriod", newAfterDays = 0 }: MovementOptions,
  checkMore?: (issues: IssueSink) => void,
): void {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "grain", grain, ["netPerPeriod", "perEvent"]);
  checkNumber(issues, ["newAfterDays"], newAfterDays, { min: 0, max: 1e6 });
  checkMore?.(issues);
  throwIfAny(issues);
}

/** What opens and closes each period follows from what moved in it; only moves to and from nothing change the heads. */
function sidesByPeriod(tallies: MovementTallies, what: "micro" | "count", periodCount: number): MrrSides<number>[] {
  let closing = 0;
  return Array.from({ length: periodCount }, (_, period) => {
    const opening = closing;
    const moved = {
      new: tallies.new[what][period]!,
      expansion: tallies.expansion[what][period]!,
      contraction: tallies.contraction[what][period]!,
      churn: tallies.churn[what][period]!,
      reactivation: tallies.reactivation[what][period]!,
    };
    closing += moved.new + moved.reactivation - moved.churn;
    if (what === "micro") closing += moved.expansion - moved.contraction;
    return { opening, ...moved, closing };
  });
}

function checkSums(micro: readonly MrrSides<number>[], { labels }: CalendarPeriods): void {
  const issues: MetricIssue[] = [];
  micro.forEach((sides, period) => {
    for (const [side, sum] of Object.entries(sides)) {
      if (Number.isSafeInteger(sum)) continue;
      issues.push(makeIssue("overflow", [labels[period]!, side], "fewer than 2^53 millionths", sum));
    }
  });
  throwIfAny(issues);
}

function inMajorUnits(micro: MrrSides<number>): Omit<MrrPeriod, "start" | "label" | "complete" | "counts"> {
  const money = (value: number): ReturnType<typeof fromMinorUnits> => fromMinorUnits(value, mrrDecimals);
  return {
    opening: money(micro.opening),
    new: money(micro.new),
    expansion: money(micro.expansion),
    contraction: money(micro.contraction),
    churn: money(micro.churn),
    reactivation: money(micro.reactivation),
    closing: money(micro.closing),
  };
}
