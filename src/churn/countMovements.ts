import { periodAt } from "../core/calendar.ts";
import { msPerDay, wallAt, zoneOffsets } from "../core/zone.ts";
import type { MrrHistory } from "./history.ts";
import type { MovementGrain } from "./movements.ts";

/** Amounts in micro-units and counts of one movement, by period. */
export interface MovementTally {
  readonly micro: Float64Array;
  readonly count: Float64Array;
}

/** The tallies of a history. */
export interface MovementTallies {
  readonly new: MovementTally;
  readonly expansion: MovementTally;
  readonly contraction: MovementTally;
  readonly churn: MovementTally;
  readonly reactivation: MovementTally;
}

/** Adds up what each customer's steps are, by period. Paying means an amount above zero. */
export function countMovements(
  history: MrrHistory,
  grain: MovementGrain,
  newAfterDays: number | undefined,
): MovementTallies {
  const { periods, customerStart, at, mrrMicro } = history;
  const tallies: MovementTallies = {
    new: makeTally(periods.count),
    expansion: makeTally(periods.count),
    contraction: makeTally(periods.count),
    churn: makeTally(periods.count),
    reactivation: makeTally(periods.count),
  };
  const dayOf = newAfterDays === undefined ? () => 0 : localDayOf(history);
  const longestGap = newAfterDays ?? 0;
  for (let customer = 0; customer < history.customerIds.length; customer++) {
    const stop = customerStart[customer + 1]!;
    let paid = 0; // at the end of the period before, or after the event before
    let hasPaid = false;
    let leftOn = 0;
    for (let step = customerStart[customer]!; step < stop; step++) {
      const cameAt = at[step]!;
      const period = periodAt(periods, cameAt);
      if (grain === "netPerPeriod") while (step + 1 < stop && at[step + 1]! < periods.starts[period + 1]!) step++;
      const pays = mrrMicro[step]!;
      if (pays === paid) continue; // what happened within the period has cancelled out
      let kind: keyof MovementTallies = pays > paid ? "expansion" : "contraction";
      if (paid <= 0 && pays > 0) {
        kind = hasPaid && dayOf(cameAt) - leftOn <= longestGap ? "reactivation" : "new";
        hasPaid = true;
      } else if (paid > 0 && pays <= 0) {
        kind = "churn";
        leftOn = dayOf(at[step]!);
      }
      tallies[kind].micro[period]! += Math.abs(pays - paid);
      tallies[kind].count[period]!++;
      paid = pays;
    }
  }
  return tallies;
}

function makeTally(length: number): MovementTally {
  return { micro: new Float64Array(length), count: new Float64Array(length) };
}

/** Numbers the local days of a history's instants. */
function localDayOf({ timeZone, periods }: MrrHistory): (instant: number) => number {
  const zone = zoneOffsets(timeZone, periods.starts[0]!, periods.starts[periods.count]!);
  return (instant) => Math.floor(wallAt(zone, instant) / msPerDay);
}
